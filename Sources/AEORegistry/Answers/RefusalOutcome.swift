package import AEOModel

/// What a refusal produced.
package struct RefusalOutcome: Sendable {
    package let refusal: RefusalRecord
    package let reason: String
    package let recordedAt: Instant
    package let logIndex: UInt64
    package let logSize: UInt64
    /// The last day that the authority had for the decision, where the profile sets one.
    package let decisionDue: CivilDate?
}
