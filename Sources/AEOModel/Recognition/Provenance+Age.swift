extension Provenance {
    /// The age of the data in seconds: since they were applied here, or since the list's day began in UTC if that is
    /// longer; never negative.
    func age(at now: Instant) -> Int64 {
        let drawnUp = Instant(seconds: Int64(listDate.dayNumber) * 86_400)
        let since = min(receivedAt, drawnUp)
        guard since < now else { return 0 }
        return now.seconds - since.seconds
    }
}
