import JOSE
import Testing

/// A change to a shipped arrangement that must keep it from being read, and the place that is named.
struct ArrangementFault: Sendable, CustomTestStringConvertible {
    let words: String
    let id: String
    let path: [String]
    let value: JSONValue?
    let place: String

    var testDescription: String { words }

    /// `path` is written with slashes; a place that differs from it is given in `named`.
    init(
        _ words: String,
        _ path: String,
        _ value: JSONValue?,
        in id: String = "EU-US",
        named place: String? = nil
    ) {
        self.words = words
        self.id = id
        self.path = path.split(separator: "/").map(String.init)
        self.value = value
        self.place = place ?? "/" + path
    }
}
