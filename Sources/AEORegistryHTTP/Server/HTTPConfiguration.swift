/// The bounds that keep one caller from taking the counter from the others.
package struct HTTPConfiguration: Sendable {
    /// The largest body of a verification, in bytes.
    package var maxBody: Int
    /// The largest body of a grant or an act, in bytes.
    package var maxWrite: Int
    /// The largest list of a partner, in bytes.
    package var maxImport: Int
    /// How long a list may take to come in.
    package var importTimeout: Duration
    /// The largest body of a batch of questions, in bytes.
    package var maxBatch: Int
    /// How much of a batch is taken in before it is answered, in bytes.
    package var maxReadAhead: Int
    /// How much of a larger body is read and thrown away before the connection is closed.
    package var maxDrained: Int
    /// The longest URL, in bytes.
    package var maxTarget: Int
    /// The longest header field, in bytes.
    package var maxHeaderField: Int
    /// All header fields together, in bytes.
    package var maxHeaderList: Int
    /// The largest number of header fields.
    package var maxHeaderCount: Int
    /// The most connections open at once; further ones wait to be accepted.
    package var maxConnections: Int
    /// How long a body may take to come in.
    package var bodyTimeout: Duration
    /// How long a connection may be silent, in seconds.
    package var idleSeconds: Int64
    /// The clock that body timeouts run by.
    package var now: @Sendable () -> ContinuousClock.Instant

    /// The standard bounds: 1 MiB to verify, 128 KiB of a write, 512 MiB of a list, 256 MiB of a batch, 8 KiB of URL, 16 KiB of
    /// each header field, 1,024
    /// connections, half a minute of patience.
    package init(
        maxBody: Int = 1 << 20,
        maxWrite: Int = 128 << 10,
        maxImport: Int = 512 << 20,
        importTimeout: Duration = .seconds(1800),
        maxBatch: Int = 256 << 20,
        maxReadAhead: Int = 4 << 20,
        maxDrained: Int = 16 << 20,
        maxTarget: Int = 8 << 10,
        maxHeaderField: Int = 16 << 10,
        maxHeaderList: Int = 32 << 10,
        maxHeaderCount: Int = 100,
        maxConnections: Int = 1024,
        bodyTimeout: Duration = .seconds(30),
        idleSeconds: Int64 = 30,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        self.maxBody = maxBody
        self.maxWrite = maxWrite
        self.maxImport = maxImport
        self.importTimeout = importTimeout
        self.maxBatch = maxBatch
        self.maxReadAhead = maxReadAhead
        self.maxDrained = maxDrained
        self.maxTarget = maxTarget
        self.maxHeaderField = maxHeaderField
        self.maxHeaderList = maxHeaderList
        self.maxHeaderCount = maxHeaderCount
        self.maxConnections = maxConnections
        self.bodyTimeout = bodyTimeout
        self.idleSeconds = idleSeconds
        self.now = now
    }
}
