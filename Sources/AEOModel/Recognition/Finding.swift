/// What one aspect of a question comes to.
enum Finding: Sendable, Hashable {
    /// It is as the arrangement asks.
    case holds
    /// It refuses.
    case refuses(RecognitionRule)
    /// It cannot be said.
    case unknown(RecognitionCause)
}
