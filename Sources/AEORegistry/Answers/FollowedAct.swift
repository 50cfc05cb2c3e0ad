package import AEOModel

/// An act that another one brought about on a certificate that rests on the first.
package struct FollowedAct: Sendable, Equatable {
    package let certificateNumber: String
    package let programme: ProgrammeID
    /// What happened, or what an officer is to look at (`review`).
    package let effect: RelianceEffect
    /// The act that was recorded, or would be; `nil` where only an officer looks at it.
    package let act: RecordID?
    /// What kind of act it is.
    package let kind: ActKind?
}
