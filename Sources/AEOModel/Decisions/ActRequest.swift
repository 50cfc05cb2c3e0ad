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
        decidedOn: CivilDate? = nil
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
    }
}
