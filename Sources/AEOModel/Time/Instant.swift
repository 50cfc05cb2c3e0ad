/// A moment, in microseconds since 1970-01-01T00:00:00Z as POSIX counts them (no leap seconds).
public struct Instant: Sendable, Hashable {
    /// The microseconds since 1970 in UTC.
    public let microseconds: Int64

    /// The moment `microseconds` after the beginning of 1970 in UTC.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The moment `seconds` after the beginning of 1970 in UTC, held at the ends of the range.
    public init(seconds: Int64) {
        microseconds = seconds.multipliedSaturating(by: 1_000_000)
    }

    /// The whole seconds since 1970, rounded towards the past.
    public var seconds: Int64 {
        microseconds.dividedFloored(by: 1_000_000).quotient
    }

    /// The moment `seconds` later, held at the ends of the range.
    public func adding(seconds: Int64) -> Instant {
        adding(microseconds: seconds.multipliedSaturating(by: 1_000_000))
    }

    /// The moment `microseconds` later, held at the ends of the range.
    public func adding(microseconds other: Int64) -> Instant {
        Instant(microseconds: microseconds.addingSaturating(other))
    }
}

extension Instant: Comparable {
    /// The earlier moment is the smaller.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.microseconds < right.microseconds
    }
}
