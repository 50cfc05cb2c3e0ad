package import AEOModel

/// A code by which a partner, or a client of a partner's, knows a trader: whose code it is, for whom, and when.
package struct AliasRecord: Sendable, Equatable {
    package let id: RecordID
    /// The authority whose officer recorded it.
    package let authority: CountryCode
    /// Whose code it is; it names the trader on declarations there and nowhere else.
    package let party: PartyCode
    /// The kind of code, such as `MID` or `OBPC`; empty once erased.
    package let scheme: String
    /// The code as it was typed; empty once erased.
    package let value: String
    /// The trader, by the number used abroad; empty once erased.
    package let tin: String
    /// The first instant at which it holds; `nil` when that is not known: it always has.
    package let from: Instant?
    /// The first instant at which it holds no more; `nil` while no end is set.
    package let until: Instant?
    /// The entry that recorded it.
    package let index: UInt64
    /// The first instant from which an officer ended it, and the entry that did.
    package private(set) var end: AliasEnd?

    package init(
        id: RecordID,
        authority: CountryCode,
        party: PartyCode,
        scheme: String,
        value: String,
        tin: String,
        from: Instant?,
        until: Instant?,
        index: UInt64,
        end: AliasEnd? = nil
    ) {
        self.id = id
        self.authority = authority
        self.party = party
        self.scheme = scheme
        self.value = value
        self.tin = tin
        self.from = from
        self.until = until
        self.index = index
        self.end = end
    }

    /// Whether the trader's texts have been destroyed.
    package var isErased: Bool { tin.isEmpty }

    /// Whether it holds at an instant, as known from the first entries of the log.
    package func holds(at instant: Instant, known size: UInt64 = .max) -> Bool {
        guard index < size, !isErased else { return false }
        if let from, instant < from { return false }
        if let until, instant >= until { return false }
        if let end, end.index < size, instant >= end.at { return false }
        return true
    }

    /// The alias after an officer ended it.
    func ended(_ end: AliasEnd) -> AliasRecord {
        var next = self
        next.end = end
        return next
    }

    /// What is left after an erasure: whose code it was, and when.
    var erased: AliasRecord {
        AliasRecord(
            id: id,
            authority: authority,
            party: party,
            scheme: "",
            value: "",
            tin: "",
            from: from,
            until: until,
            index: index,
            end: end
        )
    }
}
