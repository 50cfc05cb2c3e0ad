package import AEOCertificates
package import AEOModel

/// One entry of the log: the public leaf, and for an act on a trader the groups that the leaf commits to.
package struct StoredEntry: Sendable, Equatable {
    /// Its index in the log.
    package let index: UInt64
    /// Its stamp.
    package let recordedAt: Instant
    /// The record that an act is on; `nil` for a registry fact.
    package let certificate: RecordID?
    /// The leaf's bytes.
    package let leaf: [UInt8]
    /// The groups in the order act, credential, holder, decision; empty for a registry fact.
    package let groups: [StoredGroup]
    /// The groups that were erased since, by their digests.
    package let erased: [ErasedGroup]

    package init(
        index: UInt64,
        recordedAt: Instant,
        certificate: RecordID?,
        leaf: [UInt8],
        groups: [StoredGroup],
        erased: [ErasedGroup] = []
    ) {
        self.index = index
        self.recordedAt = recordedAt
        self.certificate = certificate
        self.leaf = leaf
        self.groups = groups
        self.erased = erased
    }

    /// The bytes of a group.
    package func bytes(of group: EntryGroup) -> [UInt8]? { groups.first { $0.group == group }?.bytes }
}
