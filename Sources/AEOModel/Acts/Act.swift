/// An official act on a certificate as it stands in the log, with the instants that the rules of its day produced.
///
/// Nothing is computed anew when an act is replayed: dates are resolved once, by the office, and stored here.
public struct Act: Sendable, Hashable {
    /// The act's own identity; for a suspension also the identity of its layer.
    public let id: RecordID
    /// What was done.
    public let kind: ActKind
    /// The part it is limited to; `nil` for the whole certificate.
    public let part: Part?
    /// The day on which the authority decided.
    public let decidedOn: CivilDate
    /// When the holder received the decision; `nil` while it has not been served.
    public let notifiedAt: Instant?
    /// Whether the act has no effect until it is served (a rule of the programme).
    public let awaitsService: Bool
    /// The first instant of its legal effect.
    public let effectiveAt: Instant
    /// The end of a suspension (exclusive); `nil` for open, and for every other kind.
    public let until: Instant?
    /// The acts it works on: the layers that a reinstatement closes, the act that a correction voids.
    public let targets: [RecordID]
    /// When the registry recorded it.
    public let recordedAt: Instant
    /// What the certificate says from the act's effect on; `nil` where the act leaves that as it was.
    public package(set) var terms: CertificateTerms?
    /// The re-application bar that the act starts.
    public let bar: BarSpan?
    /// The declaration or re-validation that the act notes.
    public let duty: DutyNote?
    /// The certificate and the way by which another follows this one.
    public let succession: Succession?
    /// The act, on this or another certificate, that this one follows from; `nil` for an officer's own.
    public let cause: RecordID?

    /// Makes an act from resolved values.
    public init(
        id: RecordID,
        kind: ActKind,
        part: Part? = nil,
        decidedOn: CivilDate,
        notifiedAt: Instant?,
        awaitsService: Bool = false,
        effectiveAt: Instant,
        until: Instant? = nil,
        targets: [RecordID] = [],
        recordedAt: Instant,
        terms: CertificateTerms? = nil,
        bar: BarSpan? = nil,
        duty: DutyNote? = nil,
        succession: Succession? = nil,
        cause: RecordID? = nil
    ) {
        self.id = id
        self.kind = kind
        self.part = part
        self.decidedOn = decidedOn
        self.notifiedAt = notifiedAt
        self.awaitsService = awaitsService
        self.effectiveAt = effectiveAt
        self.until = until
        self.targets = targets
        self.recordedAt = recordedAt
        self.terms = terms
        self.bar = bar
        self.duty = duty
        self.succession = succession
        self.cause = cause
    }

    /// Whether the act has legal effect at all: one that awaits service has none.
    public var isOperative: Bool { !awaitsService }

    /// The act once its service is known: in force from the instant that the service produced.
    func served(by service: Act) -> Act {
        Act(
            id: id,
            kind: kind,
            part: part,
            decidedOn: decidedOn,
            notifiedAt: service.notifiedAt,
            awaitsService: false,
            effectiveAt: service.effectiveAt,
            until: until,
            targets: targets,
            recordedAt: service.recordedAt,
            terms: terms,
            bar: service.bar,
            duty: duty,
            succession: succession,
            cause: cause
        )
    }
}
