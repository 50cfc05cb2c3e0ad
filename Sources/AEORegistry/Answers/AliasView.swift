package import AEOModel

/// An alias as officers see it.
package struct AliasView: Sendable, Equatable {
    package let record: AliasRecord
    /// Whether it holds now.
    package let holds: Bool
    /// How many traders the code names at present for the same party, this one included.
    package let sharers: Int
    /// The authority's civil time.
    package let zone: CivilZone
}
