/// A part of a declaration's text that is not known.
struct DeclarationGap: Error {
    /// It, in words.
    let words: String
}
