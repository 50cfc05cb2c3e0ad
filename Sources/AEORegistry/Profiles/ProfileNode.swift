import JOSE

/// One object of a profile or code list, read without leniency: its members are exactly the ones asked for.
struct ProfileNode {
    let object: JSONObject
    let path: String

    /// Takes an object; `members` must all be there, `optional` ones may, no others.
    init(
        _ value: JSONValue,
        at path: String,
        members: [String],
        optional: [String] = []
    ) throws(ProfileError) {
        guard let object = value.objectValue else {
            throw ProfileError(.wrongType(expected: "an object"), at: path)
        }
        for name in object.names where !members.contains(name) && !optional.contains(name) {
            throw ProfileError(.unknownMember, at: path + "/" + name)
        }
        for name in members where object[name] == nil {
            throw ProfileError(.missing, at: path + "/" + name)
        }
        self.object = object
        self.path = path
    }

    /// Takes the object that is a member of this one.
    func child(
        _ name: String,
        members: [String],
        optional: [String] = []
    ) throws(ProfileError) -> ProfileNode {
        try ProfileNode(self[name], at: place(name), members: members, optional: optional)
    }

    /// A member's value; an absent optional member reads as `null`.
    subscript(name: String) -> JSONValue { object[name] ?? .null }

    /// The place of a member.
    func place(_ name: String) -> String { path + "/" + name }

    /// A fault at a member.
    func error(_ fault: ProfileFault, _ name: String) -> ProfileError { ProfileError(fault, at: place(name)) }

    /// The elements of an array with their places.
    func elements(
        _ name: String,
        atLeast minimum: Int = 0
    ) throws(ProfileError) -> [(value: JSONValue, place: String)] {
        guard let values = self[name].arrayValue else { throw error(.wrongType(expected: "an array"), name) }
        guard values.count >= minimum else {
            throw error(.notAllowed("needs \(minimum) or more elements"), name)
        }
        return values.enumerated().map { ($0.element, "\(place(name))/\($0.offset)") }
    }

    /// The elements of an array of texts, none twice.
    func texts(_ name: String, atLeast minimum: Int = 0) throws(ProfileError) -> [String] {
        var result: [String] = []
        for (value, place) in try elements(name, atLeast: minimum) {
            guard let text = value.stringValue else {
                throw ProfileError(.wrongType(expected: "a string"), at: place)
            }
            guard !text.isEmpty else { throw ProfileError(.notAllowed("is empty"), at: place) }
            guard !result.contains(text) else { throw ProfileError(.notAllowed("stands twice"), at: place) }
            result.append(text)
        }
        return result
    }

    /// The elements of an array of codes, none twice.
    func codes(_ name: String, atLeast minimum: Int = 0) throws(ProfileError) -> [String] {
        let result = try texts(name, atLeast: minimum)
        for (index, text) in result.enumerated() where !ProfileNode.isCode(text) {
            throw ProfileError(.notAllowed("\"\(text)\" is not a code"), at: "\(place(name))/\(index)")
        }
        return result
    }

    /// Whether a text is a code: `A–Z` and digits in groups joined by hyphens, 40 bytes at most.
    static func isCode(_ text: String) -> Bool {
        guard text.utf8.count <= 40 else { return false }
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.allSatisfy { group in
            !group.isEmpty
                && group.allSatisfy {
                    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                }
        }
    }
}
