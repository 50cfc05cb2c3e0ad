/// The bounds of the public listener; the standard ones fit a registry of any size.
package struct ServerLimits: Sendable, Equatable {
    /// The largest body of a verification, in bytes.
    package var maxBody = 1 << 20
    /// The largest body of a grant or an act, in bytes.
    package var maxWrite = 128 << 10
    /// How much of a larger body is read and thrown away before the connection is closed, in bytes.
    package var maxDrained = 16 << 20
    /// The longest address of a request, in bytes.
    package var maxTarget = 8 << 10
    /// The longest header field, in bytes.
    package var maxHeaderField = 16 << 10
    /// All header fields together, in bytes.
    package var maxHeaderList = 32 << 10
    /// The largest number of header fields.
    package var maxHeaderCount = 100
    /// The most connections open at once.
    package var maxConnections = 1024
    /// How long a body may take to come in, in seconds.
    package var bodySeconds = 30
    /// How long a connection may be silent, in seconds.
    package var idleSeconds = 30

    package init() {}

    /// Every bound: its key in the file, the smallest and the largest value taken, and where it is kept.
    ///
    /// No bound can be set so low that the registry's own clients would fail.
    static var keys: [(name: String, range: ClosedRange<Int>, place: WritableKeyPath<ServerLimits, Int>)] {
        [
            ("max_body_bytes", 65_536...16_777_216, \.maxBody),
            ("max_write_bytes", 16_384...131_072, \.maxWrite),
            ("max_drained_bytes", 0...268_435_456, \.maxDrained),
            ("max_target_bytes", 1024...65_536, \.maxTarget),
            ("max_header_field_bytes", 4096...65_536, \.maxHeaderField),
            ("max_header_list_bytes", 8192...262_144, \.maxHeaderList),
            ("max_header_count", 20...1000, \.maxHeaderCount),
            ("max_connections", 1...65_536, \.maxConnections),
            ("body_timeout_seconds", 1...600, \.bodySeconds),
            ("idle_timeout_seconds", 1...3600, \.idleSeconds),
        ]
    }
}
