extension RecognitionSubject {
    /// The status in words: `the status EU-AEO AEOF granted by NL`.
    var words: String {
        guard let tier else { return "the status \(programme) granted by \(authority)" }
        return "the status \(programme) \(tier) granted by \(authority)"
    }
}
