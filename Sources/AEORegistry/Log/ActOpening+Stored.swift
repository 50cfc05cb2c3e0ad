package import AEOCertificates

extension ActOpening {
    /// The opening of an act's entry with all its groups revealed.
    ///
    /// An erased one is closed by its digest, and a missing one by empty bytes.
    package init(groups: [StoredGroup], erased: [ErasedGroup] = []) {
        func opening(_ group: EntryGroup) -> GroupOpening {
            if let gone = erased.first(where: { $0.group == group }) { return .digest(gone.digest) }
            guard let stored = groups.first(where: { $0.group == group }) else { return .digest([]) }
            return .revealed(salt: stored.salt, bytes: stored.bytes)
        }
        self.init(
            act: opening(.act),
            credential: opening(.credential),
            holder: opening(.holder),
            decision: opening(.decision)
        )
    }
}
