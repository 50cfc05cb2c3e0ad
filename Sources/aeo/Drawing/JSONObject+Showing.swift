import JOSE

/// Picks what is shown from an answer; what is missing or of another type is simply not shown.
extension JSONObject {
    func text(_ name: String) -> String? { self[name]?.stringValue.map(Printable.text) }

    func number(_ name: String) -> Int64? { self[name]?.integerValue }

    func object(_ name: String) -> JSONObject? { self[name]?.objectValue }

    func objects(_ name: String) -> [JSONObject] { self[name]?.arrayValue?.compactMap(\.objectValue) ?? [] }

    /// The texts of an array, one after the other with commas; `nil` when there are none.
    func list(_ name: String) -> String? {
        let texts = self[name]?.arrayValue?.compactMap(\.stringValue) ?? []
        return texts.isEmpty ? nil : Printable.text(texts.joined(separator: ", "))
    }
}
