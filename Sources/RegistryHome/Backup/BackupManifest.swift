package import AEOModel
package import AEORegistry

/// What a backup says of itself, ahead of its files.
package struct BackupManifest: Sendable {
    /// When it was made.
    package let madeAt: Instant
    /// The registry's permanent URL.
    package let url: String
    /// The log's name when the backup was made.
    package let logOrigin: String
    /// The end of the log in the copy of the database.
    package let head: ArchiveHead
    /// The version of the database's schema.
    package let schemaVersion: Int
    /// The thumbprints of the home's keys.
    package let keyIDs: [String]
    /// Whether the encrypted key files are in it.
    package let hasKeys: Bool
    /// The files, in the order in which they follow.
    package let members: [BackupMember]

    package init(
        madeAt: Instant,
        url: String,
        logOrigin: String,
        head: ArchiveHead,
        schemaVersion: Int,
        keyIDs: [String],
        hasKeys: Bool,
        members: [BackupMember]
    ) {
        self.madeAt = madeAt
        self.url = url
        self.logOrigin = logOrigin
        self.head = head
        self.schemaVersion = schemaVersion
        self.keyIDs = keyIDs
        self.hasKeys = hasKeys
        self.members = members
    }
}
