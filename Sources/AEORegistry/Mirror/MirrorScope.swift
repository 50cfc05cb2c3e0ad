package import AEOModel

/// Whose statuses a list speaks of: a partner's, of one programme or of all.
package struct MirrorScope: Sendable, Hashable {
    package let partner: PartyCode
    /// The only programme on the list; `nil` when each row names its own.
    package let programme: ProgrammeID?

    package init(partner: PartyCode, programme: ProgrammeID?) {
        self.partner = partner
        self.programme = programme
    }

    /// Whether the list would name a status of this key.
    package func holds(_ key: MirrorKey) -> Bool {
        key.partner == partner && (programme.map { $0 == key.programme } ?? true)
    }

    /// Whether two lists may speak of the same statuses.
    package func overlaps(_ other: MirrorScope) -> Bool {
        partner == other.partner
            && (programme == nil || other.programme == nil || programme == other.programme)
    }
}
