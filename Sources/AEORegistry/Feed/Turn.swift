package import AEOModel

/// An instant at which a certificate's status may change by the clock alone.
package struct Turn: Sendable, Hashable, Comparable {
    package let instant: Instant
    package let certificate: RecordID

    package init(instant: Instant, certificate: RecordID) {
        self.instant = instant
        self.certificate = certificate
    }

    /// Orders turns by instant, those of one instant by certificate.
    package static func < (left: Turn, right: Turn) -> Bool {
        left.instant == right.instant ? left.certificate < right.certificate : left.instant < right.instant
    }
}
