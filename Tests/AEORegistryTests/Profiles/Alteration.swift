import JOSE
import Testing

/// A change to a shipped profile that must keep it from being hosted, and the place that is named.
struct Alteration: Sendable, CustomTestStringConvertible {
    let words: String
    let programme: String
    let path: [String]
    let value: JSONValue?
    let place: String

    var testDescription: String { words }

    /// `path` is written with slashes; a place that differs from it is given in `named`.
    init(
        _ words: String,
        _ programme: String,
        _ path: String,
        _ value: JSONValue?,
        named place: String? = nil
    ) {
        self.words = words
        self.programme = programme
        self.path = path.split(separator: "/").map(String.init)
        self.value = value
        self.place = place ?? "/" + path
    }
}
