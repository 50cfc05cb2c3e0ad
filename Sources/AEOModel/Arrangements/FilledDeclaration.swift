/// A declaration form filled in for one trader.
struct FilledDeclaration: Sendable, Hashable {
    /// The exact text; `nil` where nothing is declared or a part of it is not known.
    let text: String?
    /// What is missing, in words; `nil` where nothing is.
    let missing: String?
}
