/// What a trusted key may sign; the role is wanted by the token's `typ`, never chosen by the token.
public enum TrustedKeyRole: String, Sendable, Hashable, CaseIterable {
    /// Credentials.
    case issuing
    /// Status lists, receipts for answers and acknowledgements of partners' lists.
    case status
}
