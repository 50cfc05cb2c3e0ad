import AEOModel

extension ActKind {
    /// The word that asks an officer whether it shall be done.
    var verb: String {
        let word = rawValue
        return word.prefix(1).uppercased() + word.dropFirst()
    }
}
