package import AEOModel

/// What an officer asks for with a list.
package struct ImportOrder: Sendable, Equatable {
    /// Whose list it is, by the officer's word.
    package let partner: PartyCode
    /// What the officer says of those not on it; `nil` leaves it to the list's first line.
    package let mode: MirrorMode?
    /// Whether the list is only compared, and does not stay.
    package let isDryRun: Bool

    package init(partner: PartyCode, mode: MirrorMode?, isDryRun: Bool) {
        self.partner = partner
        self.mode = mode
        self.isDryRun = isDryRun
    }
}
