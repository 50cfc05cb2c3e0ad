/// The time during which an application of the same holder is not accepted: `[from, until)`.
///
/// In the Union three years after an annulment or revocation for a failed obligation (Delegated Regulation (EU)
/// 2015/2446 art. 11); measured from the ending to the day on which the application came in.
public struct BarSpan: Sendable, Hashable {
    /// The instant of the ending that started it.
    public let from: Instant
    /// The first instant at which an application is accepted again; `nil` while no end is set.
    public let until: Instant?

    /// Makes a span.
    public init(from: Instant, until: Instant?) {
        self.from = from
        self.until = until
    }

    /// Whether an application that came in at an instant meets the bar.
    public func holds(_ instant: Instant) -> Bool {
        from <= instant && (until.map { instant < $0 } ?? true)
    }
}
