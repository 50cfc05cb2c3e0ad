extension Knowledge {
    /// The same knowledge, marked when more was asked for than there is.
    func capped(_ isCapped: Bool) -> Knowledge {
        Knowledge(knownAt: knownAt, logSize: logSize, isCapped: isCapped)
    }
}
