/// How a status that ends by the calendar is renewed.
public struct RenewalRule: Sendable, Hashable {
    /// What a renewal does to the certificate.
    public let mode: RenewalMode
    /// The days before the end at which the window for asking opens; `nil` when not known.
    public let windowDays: Int?
    /// Whether the status goes on past its end while a request filed in time is undecided; `nil` when not known.
    public let continuesWhilePending: Bool?

    /// Makes a rule.
    public init(mode: RenewalMode, windowDays: Int?, continuesWhilePending: Bool?) {
        self.mode = mode
        self.windowDays = windowDays
        self.continuesWhilePending = continuesWhilePending
    }
}
