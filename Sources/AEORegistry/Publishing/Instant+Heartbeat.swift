import AEOModel

extension Instant {
    /// When a list is signed again although nothing changed.
    static func heartbeat(of list: PublishedList) -> Instant {
        Instant(seconds: list.issuedAt + StatusListPublisher.ttl)
    }
}
