/// A log that the home closed for good, as the configuration names it.
package struct ClosedLogRecord: Sendable, Hashable {
    /// The log's name.
    package let origin: String
    /// The thumbprint of the key that signed its checkpoints.
    package let kid: String
    /// How many of its entries the next log continues from.
    package let size: UInt64

    package init(origin: String, kid: String, size: UInt64) {
        self.origin = origin
        self.kid = kid
        self.size = size
    }
}
