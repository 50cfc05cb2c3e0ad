import AEOModel
import JOSE

/// What came of examining a list: what the officer approves, or not.
struct ImportReport: Sendable, Equatable {
    /// The answer without what belongs to its moment: identity, acknowledgement, place in the log.
    let answer: JSONObject
    /// The guards it meets, the weightiest first.
    let guards: [MirrorGuard]
    /// The digest of all that it would change.
    let changes: [UInt8]

    init(_ examined: ListExamination, scope: MirrorScope, guards: [MirrorGuard]) {
        let header = examined.header
        self.guards = guards
        changes = examined.digest
        answer = [
            "partner": .string(scope.partner.text),
            "programme": .text(scope.programme?.text),
            "mode": .string(header.mode.rawValue),
            "list_date": .string(header.listDate.description),
            "complete": .bool(header.isComplete),
            "rows": .integer(Int64(header.rows)),
            "accepted": .integer(Int64(examined.accepted)),
            "rejected": .integer(Int64(header.rejected + examined.faultCount)),
            "warnings": .array(examined.doubts.map(\.json)),
            "warnings_total": .integer(Int64(examined.doubtCount)),
            "errors": .array(examined.faults.map(\.json)),
            "errors_total": .integer(Int64(examined.faultCount)),
            "diff": .object(examined.counts.json),
            "changes": .array(examined.listed),
            "guard": .text(guards.first?.rawValue),
            "guards": .array(guards.map { .string($0.rawValue) }),
        ]
    }
}
