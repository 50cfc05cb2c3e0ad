package import AEOModel
package import JOSE

/// A registry fact: a public key with which an agency signs its questions, and what it may ask for.
///
/// It stands in clear: the agency's code and name, never a person's data.
package struct AgencyFact: Sendable, Equatable {
    /// The agency: a public agency, a partner's customs, or a country or union whose systems ask.
    package let party: PartyCode
    /// The agency's name; `nil` when none was given.
    package let name: String?
    /// The RFC 7638 thumbprint of the key.
    package let keyID: String
    /// The public key as a JWK.
    package let key: JSONObject
    /// What it may ask for, in the order of the list of purposes.
    package let purposes: [AgencyPurpose]
    /// The first instant of its use.
    package let from: Instant
    /// The first instant after its use; `nil` while nothing ends it.
    package let until: Instant?
    package let state: AgencyState
    /// The thumbprint of the key of the officer who registered or ended it.
    package let officer: String

    package init(
        party: PartyCode,
        name: String?,
        keyID: String,
        key: JSONObject,
        purposes: [AgencyPurpose],
        from: Instant,
        until: Instant?,
        state: AgencyState = .active,
        officer: String
    ) {
        self.party = party
        self.name = name
        self.keyID = keyID
        self.key = key
        self.purposes = purposes
        self.from = from
        self.until = until
        self.state = state
        self.officer = officer
    }

    /// Whether the key may be used at an instant.
    package func isInForce(at instant: Instant) -> Bool {
        state == .active && from <= instant && (until.map { instant < $0 } ?? true)
    }

    /// The key after an officer ended its use.
    func ended(at instant: Instant, by officer: String) -> AgencyFact {
        AgencyFact(
            party: party,
            name: name,
            keyID: keyID,
            key: key,
            purposes: purposes,
            from: from,
            until: until.map { min($0, instant) } ?? instant,
            state: .ended,
            officer: officer
        )
    }
}
