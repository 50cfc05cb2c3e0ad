extension Refusal {
    /// The refusal that an unreadable number or country code leads to.
    public init(_ error: IdentifierError) {
        self.init(
            RefusalRule(rawValue: error.rule) ?? .identifierPattern,
            error.description,
            remedy: "type the number again from the holder's papers"
        )
    }
}
