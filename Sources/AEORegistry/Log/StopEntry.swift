package import AEOModel
package import JOSE

/// The content of an entry by which an office stops the benefits of one operator of the other side.
package struct StopEntry: Sendable, Equatable {
    package let stop: RecordID
    package let arrangement: ArrangementID
    /// The authority that stops them.
    package let authority: CountryCode
    package let span: BarSpan
    package let recordedAt: Instant
    /// The group `holder`: the operator's number.
    package let holder: JSONObject
    /// The group `decision`.
    package let decision: JSONObject

    /// The group `holder` of an operator of the other side.
    static func holder(tin: String) -> JSONObject { ["v": 1, "operator": ["tin": .string(tin)]] }
}
