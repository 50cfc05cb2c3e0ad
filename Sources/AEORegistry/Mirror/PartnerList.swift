package import AEOModel
import JOSE

/// A partner's list that was applied.
package struct PartnerList: Sendable, Equatable {
    /// The entry that applied it.
    package let index: UInt64
    /// When it was applied.
    package let receivedAt: Instant
    package let fact: MirrorFact

    package init(index: UInt64, receivedAt: Instant, fact: MirrorFact) {
        self.index = index
        self.receivedAt = receivedAt
        self.fact = fact
    }

    /// What a list of imports says of it.
    var summary: JSONObject {
        [
            "state": "applied",
            "partner": .string(fact.scope.partner.text),
            "programme": .text(fact.scope.programme?.text),
            "mode": .string(fact.mode.rawValue),
            "list_date": .string(fact.listDate.description),
            "complete": .bool(fact.isComplete),
            "accepted": .integer(Int64(fact.rows)),
            "rejected": .integer(Int64(fact.rejected)),
            "diff": .object(fact.counts.json),
            "guards": .array(fact.acceptedGuards.map { .string($0.rawValue) }),
            "officer": .string(fact.officer),
            "received_at": .string(receivedAt.rfc3339),
            "log_index": .integer(Int64(clamping: index)),
        ]
    }
}
