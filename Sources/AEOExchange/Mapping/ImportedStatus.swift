/// What a partner's list may say of an operator, in our words.
package enum ImportedStatus: String, Sendable, CaseIterable {
    case active
    case suspended
    case revoked
    case annulled
    case surrendered
    case lapsed
    case expired
    case pending
    case unknown

    /// Reads one of our words; `granted` is what data models call an active status.
    init?(word: String) {
        guard word != "granted" else {
            self = .active
            return
        }
        self.init(rawValue: word)
    }
}
