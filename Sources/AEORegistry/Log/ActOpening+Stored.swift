package import AEOCertificates

extension ActOpening {
    /// The opening of an act's entry with all four groups revealed; a missing group stands as empty bytes.
    package init(groups: [StoredGroup]) {
        func opening(_ group: EntryGroup) -> GroupOpening {
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
