/// Whom an answer is for.
enum Audience {
    /// Anybody, from any web page.
    case anybody
    /// An officer, and no cache.
    case officer
}
