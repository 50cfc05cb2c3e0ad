/// An act as an officer asks for it.
public struct ActRequest: Sendable, Hashable {
    /// What to do.
    public var kind: ActKind
    /// The reason's code.
    public var reason: String?
    /// From when; `nil` for the moment of recording.
    public var from: Moment?
    /// Until when, for a suspension; `nil` for open.
    public var until: Moment?
    /// The part it is limited to.
    public var part: Part?
    /// The act it works on.
    public var target: RecordID?
    /// Whether a reinstatement closes every open suspension.
    public var all: Bool
    /// When the holder received the decision; `nil` for the act's own effect.
    public var notified: Moment?
    /// Whether the holder has not received it yet.
    public var notServed: Bool
    /// The day of the decision; `nil` for the day of recording, or an earlier effect's.
    public var decidedOn: CivilDate?
    /// Whether a reference or a legal basis is given.
    public var hasReference: Bool
    /// The doubts that the officer sets aside.
    public var acceptedWarnings: [String]
    /// What an amendment makes of the terms.
    public var amendment: Amendment?
    /// The calendar year of a declaration; `nil` for the one whose window the day of receipt lies in.
    public var year: Int?
    /// When a declaration or a request for renewal came in; `nil` for today.
    public var receivedOn: CivilDate?
    /// Whether a renewal was asked for and is not decided.
    public var pending: Bool
    /// How a re-validation ended.
    public var result: ReviewResult?
    /// The day by which the next re-validation is due; `nil` for the one that the profile computes.
    public var nextReview: CivilDate?
    /// How another follows, and by which certificate.
    public var succession: Succession?

    /// Makes a request.
    public init(
        kind: ActKind,
        reason: String? = nil,
        from: Moment? = nil,
        until: Moment? = nil,
        part: Part? = nil,
        target: RecordID? = nil,
        all: Bool = false,
        notified: Moment? = nil,
        notServed: Bool = false,
        decidedOn: CivilDate? = nil,
        hasReference: Bool = false,
        acceptedWarnings: [String] = [],
        amendment: Amendment? = nil,
        year: Int? = nil,
        receivedOn: CivilDate? = nil,
        pending: Bool = false,
        result: ReviewResult? = nil,
        nextReview: CivilDate? = nil,
        succession: Succession? = nil
    ) {
        self.kind = kind
        self.reason = reason
        self.from = from
        self.until = until
        self.part = part
        self.target = target
        self.all = all
        self.notified = notified
        self.notServed = notServed
        self.decidedOn = decidedOn
        self.hasReference = hasReference
        self.acceptedWarnings = acceptedWarnings
        self.amendment = amendment
        self.year = year
        self.receivedOn = receivedOn
        self.pending = pending
        self.result = result
        self.nextReview = nextReview
        self.succession = succession
    }
}
