/// One file of a ZIP archive, as the central directory tells it.
struct ArchiveEntry: Sendable, Equatable {
    /// The path inside the archive, without `..` and not absolute.
    let name: String
    /// Whether it is deflated; else it is stored.
    let isDeflated: Bool
    /// The CRC-32 of the content.
    let checksum: UInt32
    /// The bytes it takes up in the archive.
    let packed: Int
    /// The bytes it has when unpacked.
    let unpacked: Int
    /// Where its local header begins.
    let offset: Int
}
