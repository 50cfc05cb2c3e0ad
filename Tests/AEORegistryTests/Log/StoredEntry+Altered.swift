import AEOCertificates
import AEORegistry

extension StoredEntry {
    /// The entry with other bytes in one of its groups, under the leaf that it had.
    func replacing(_ group: EntryGroup, by bytes: [UInt8]) -> StoredEntry {
        altered(
            groups.map { $0.group == group ? StoredGroup(group: group, salt: $0.salt, bytes: bytes) : $0 }
        )
    }

    /// The entry without a group.
    func losing(_ group: EntryGroup) -> StoredEntry { altered(groups.filter { $0.group != group }) }

    /// The entry after the salt and the bytes of some groups were destroyed.
    func erasing(_ gone: Set<EntryGroup>) -> StoredEntry {
        altered(
            groups.filter { !gone.contains($0.group) },
            erased: erased
                + groups.filter { gone.contains($0.group) }.map { group in
                    let opening = GroupOpening.revealed(salt: group.salt, bytes: group.bytes)
                    return ErasedGroup(group: group.group, digest: opening.digest)
                }
        )
    }

    private func altered(_ groups: [StoredGroup], erased: [ErasedGroup] = []) -> StoredEntry {
        StoredEntry(
            index: index,
            recordedAt: recordedAt,
            certificate: certificate,
            leaf: leaf,
            groups: groups,
            erased: erased
        )
    }
}
