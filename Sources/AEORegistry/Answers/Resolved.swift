package import AEOModel

/// What a declared code names: a trader, how the code is known, and from where.
package struct Resolved: Sendable, Hashable {
    /// How a declared code is known.
    package enum Way: Sendable, Hashable {
        /// One of the trader's own numbers, by its scheme; `TIN` is the form used abroad.
        case identifier(scheme: String)
        /// The number of a certificate.
        case certificateNumber
        /// A code that a partner uses for the trader.
        case alias(RecordID, party: PartyCode, scheme: String)
    }

    /// The trader, by the number used abroad as it is now.
    package let tin: String
    /// The certificate; `nil` where the trader is known by an alias or a partner's list only.
    package let certificate: RecordID?
    /// Whose list the trader is on; `nil` for a certificate of this registry and for an alias.
    package let source: PartyCode?
    /// How the code is known.
    package let via: Way
    /// The first instant from which the trader no longer bore the number; `nil` while it does.
    package let formerUntil: Instant?
    /// Whether a letter had to be read as the digit that it looks like.
    package let isGuess: Bool

    package init(
        tin: String,
        certificate: RecordID?,
        source: PartyCode? = nil,
        via: Way,
        formerUntil: Instant? = nil,
        isGuess: Bool = false
    ) {
        self.tin = tin
        self.certificate = certificate
        self.source = source
        self.via = via
        self.formerUntil = formerUntil
        self.isGuess = isGuess
    }
}

extension [Resolved] {
    /// Whether several traders answer to the code, so that it proves nothing of any one of them.
    package var isAmbiguous: Bool { contains { $0.tin != self[0].tin } }
}
