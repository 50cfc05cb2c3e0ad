package import AEOModel

/// Which status of a partner a record tells of.
package struct MirrorKey: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let partner: PartyCode
    package let programme: ProgrammeID
    /// The trader's number in the form used abroad, normalised.
    package let tin: String

    package init(partner: PartyCode, programme: ProgrammeID, tin: String) {
        self.partner = partner
        self.programme = programme
        self.tin = tin
    }

    /// Reads the written form; `nil` for any other text.
    package init?(parsing text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, let partner = try? PartyCode(parsing: String(parts[0])),
            let programme = ProgrammeID(parsing: String(parts[1])), !parts[2].isEmpty
        else { return nil }
        self.init(partner: partner, programme: programme, tin: String(parts[2]))
    }

    /// Partner, programme and number, ASCII with one space between them.
    package var description: String { "\(partner) \(programme) \(tin)" }

    /// The order of the written forms, byte by byte.
    package static func < (left: MirrorKey, right: MirrorKey) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
}
