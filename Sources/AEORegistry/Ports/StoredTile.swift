/// A tile of hashes as wide as it has become; a wider one replaces it.
package struct StoredTile: Sendable, Equatable {
    package let level: Int
    package let number: UInt64
    /// 32 bytes for each of 1 to 256 hashes.
    package let bytes: [UInt8]

    package init(level: Int, number: UInt64, bytes: [UInt8]) {
        self.level = level
        self.number = number
        self.bytes = bytes
    }
}
