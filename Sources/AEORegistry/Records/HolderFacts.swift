package import AEOModel

/// What the projections know of a holder: numbers, and what falls due; no names.
package struct HolderFacts: Sendable, Equatable {
    package let tin: String
    package let mainIdentifier: String
    /// The further numbers, as `SCHEME:VALUE`.
    package var otherIdentifiers: [String] = []
    /// What the status rests on.
    package var reliances: [Reliance] = []
    /// The simplified way in.
    package var track: String?
    /// The last day of the paper that shows the holder's size: the one that ends last.
    package var evidenceUntil: CivilDate?

    package init(
        tin: String,
        mainIdentifier: String,
        otherIdentifiers: [String] = [],
        reliances: [Reliance] = [],
        track: String? = nil,
        evidenceUntil: CivilDate? = nil
    ) {
        self.tin = tin
        self.mainIdentifier = mainIdentifier
        self.otherIdentifiers = otherIdentifiers
        self.reliances = reliances
        self.track = track
        self.evidenceUntil = evidenceUntil
    }

    /// What is left after an erasure: nothing.
    static let erased = HolderFacts(tin: "", mainIdentifier: "")

    /// The keys by which a bar follows the holder.
    package var keys: [String] { ["TIN:" + tin, "ID:" + mainIdentifier] + otherIdentifiers }
}
