import AEOCertificates
import AEOModel

/// A status list as it is shown now, with what is needed to make the next version.
struct PublishedList: Sendable {
    let uri: String
    let bytes: PublishedBytes
    let issuedAt: Int64
    let expires: Int64
    let list: StatusList
    /// The size of the log that the values were computed from; of an archived version, at least so much of it.
    var logSize: UInt64
    /// The size of the log that they were computed from at the most: what was recorded by then may have foreseen a turn.
    var latestSize: UInt64
    /// The instant for which they were computed.
    let asOf: Instant
    /// The next instant at which a value changes by the clock.
    var nextTurn: Instant?
    /// When the newest archived version ends; zero while none could be archived.
    var archivedUntil: Int64
}
