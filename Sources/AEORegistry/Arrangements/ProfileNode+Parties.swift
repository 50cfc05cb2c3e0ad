import AEOModel
import JOSE

extension ProfileNode {
    /// The bytes that a text in words may have.
    static let longestWords = 1000

    /// A text in words: not empty, one line, of 1000 bytes at most, and without characters that steer a screen.
    func words(_ name: String) throws(ProfileError) -> String {
        let text = try text(name)
        guard text.utf8.count <= ProfileNode.longestWords else {
            throw error(.notAllowed("is longer than \(ProfileNode.longestWords) bytes"), name)
        }
        guard !text.unicodeScalars.contains(where: ProfileNode.steers) else {
            throw error(.notAllowed("holds a control character"), name)
        }
        return text
    }

    /// A country, union, region or agency, written in capitals.
    func party(_ name: String) throws(ProfileError) -> PartyCode {
        try ProfileNode.party(try text(name), at: place(name))
    }

    /// Parties, none twice.
    func parties(_ name: String) throws(ProfileError) -> [PartyCode] {
        var result: [PartyCode] = []
        for (index, text) in try texts(name, atLeast: 1).enumerated() {
            result.append(try ProfileNode.party(text, at: "\(place(name))/\(index)"))
        }
        return result
    }

    /// A calendar day, or nil for `null`.
    func dateOrNull(_ name: String) throws(ProfileError) -> CivilDate? {
        self[name].isNull ? nil : try date(name)
    }

    /// The days from `from` to `until`, both included, either of which may be open.
    func span() throws(ProfileError) -> DaySpan {
        let from = try dateOrNull("from")
        let until = try dateOrNull("until")
        if let from, let until, until < from {
            throw error(.inconsistent("is before the first day"), "until")
        }
        return DaySpan(from: from, until: until)
    }

    /// The parties that belong to something, with their days; a party may come back after it left.
    ///
    /// - Returns: the memberships, and whether every one is certain.
    func memberships(
        _ name: String,
        atLeast minimum: Int
    ) throws(ProfileError) -> (members: [Membership], areFirm: Bool) {
        var members: [Membership] = []
        var areFirm = true
        let entries = try elements(name, atLeast: minimum)
        guard entries.count <= 500 else { throw error(.notAllowed("has more than 500 elements"), name) }
        for (value, place) in entries {
            let entry = try ProfileNode(
                value,
                at: place,
                members: ["party", "from", "until", "source", "certainty"]
            )
            let member = Membership(party: try entry.party("party"), span: try entry.span())
            guard !members.contains(where: { $0.party == member.party && $0.span.overlaps(member.span) })
            else {
                throw entry.error(.inconsistent("\(member.party) stands twice for the same days"), "party")
            }
            areFirm = try entry.statedCertainty().isFirm && areFirm
            members.append(member)
        }
        return (members, areFirm)
    }

    private static func party(_ text: String, at place: String) throws(ProfileError) -> PartyCode {
        let code: PartyCode
        do { code = try PartyCode(parsing: text) } catch {
            throw ProfileError(.notAllowed("\(error)"), at: place)
        }
        guard code.text == text else { throw ProfileError(.notAllowed("must be in capitals"), at: place) }
        return code
    }

    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
