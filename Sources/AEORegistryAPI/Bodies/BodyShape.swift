import JOSE

/// Which members a body may have; whatever else it has is refused by name.
indirect enum BodyShape: Sendable {
    /// Anything; its own reader looks at it.
    case value
    /// An object with these members.
    case object([String: BodyShape])
    /// An array of such elements.
    case list(BodyShape)

    /// Refuses a body with members outside the shape, naming every one of them.
    func check(_ object: JSONObject) throws(BodyError) {
        var unknown: [String] = []
        collect(.object(object), path: "", into: &unknown)
        guard unknown.isEmpty else { throw .unknown(unknown) }
    }

    private func collect(_ value: JSONValue, path: String, into unknown: inout [String]) {
        switch (self, value) {
        case (.object(let members), .object(let object)):
            for member in object {
                let place = path.isEmpty ? member.name : "\(path).\(member.name)"
                if let shape = members.first(where: { $0.key.utf8.elementsEqual(member.name.utf8) })?.value {
                    shape.collect(member.value, path: place, into: &unknown)
                } else {
                    unknown.append(place)
                }
            }
        case (.list(let shape), .array(let elements)):
            for (index, element) in elements.enumerated() {
                shape.collect(element, path: "\(path)[\(index)]", into: &unknown)
            }
        case (.value, _), (.object, _), (.list, _):
            break
        }
    }
}
