extension Moment {
    /// The instant that "from" this moment means: a bare date begins with its first instant.
    public func first(in zone: CivilZone) -> Instant {
        switch self {
        case .day(let day): zone.startOfDay(day)
        case .instant(let instant): instant
        }
    }

    /// The instant that "until" this moment means, exclusive: a bare date counts to its end.
    public func last(in zone: CivilZone) -> Instant {
        switch self {
        case .day(let day): zone.endOfDay(day)
        case .instant(let instant): instant
        }
    }
}
