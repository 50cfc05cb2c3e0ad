/// The bounds of a ZIP archive that a partner sent.
struct ArchiveLimits: Sendable {
    /// The most entries.
    var entries = 4096
    /// The most bytes of the directory.
    var directoryBytes = 4 << 20
    /// The most bytes of all entries together when unpacked.
    var unpacked = 4 << 30
    /// How many times its packed size an entry may have beyond `freely`; text of spreadsheets stays below a hundred.
    var ratio = 250
    /// What any entry may have, however well it was packed.
    var freely = 1 << 20
}
