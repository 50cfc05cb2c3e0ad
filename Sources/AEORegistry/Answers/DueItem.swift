package import AEOModel

/// One thing that falls due for an officer.
package struct DueItem: Sendable, Equatable {
    /// What kind of thing it is.
    package let kind: DueKind
    /// The day, at the authority.
    package let due: CivilDate
    /// The certificate; `nil` for a bar set by hand.
    package let certificateNumber: String?
    package let programme: ProgrammeID
    package let tier: String?
    /// The act it is about.
    package let act: RecordID?
    /// What it is about, in words, without the holder's name.
    package let detail: String
    /// Whether the day has passed.
    package let isOverdue: Bool
}
