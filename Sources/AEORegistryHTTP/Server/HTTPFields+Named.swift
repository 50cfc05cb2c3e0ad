import Hummingbird

extension HTTPFields {
    /// The values of a field that the framework has no name for.
    func values(named text: String) -> [String] {
        guard let name = Element.Name(text) else { return [] }
        return self[values: name]
    }

    /// Sets a field that the framework has no name for.
    mutating func set(_ value: String, named text: String) {
        guard let name = Element.Name(text) else { return }
        self[name] = value
    }
}
