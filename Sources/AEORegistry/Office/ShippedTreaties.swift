import AEOModel

/// The arrangements and territories that ship with the program, as far as the log lacks them.
struct ShippedTreaties: Sendable {
    let arrangements: [HostedArrangement]
    let territories: HostedTerritories?

    var isEmpty: Bool { arrangements.isEmpty && territories == nil }

    /// What the log has no version of, or an older one that nobody but the program put there.
    ///
    /// What an officer decided on an arrangement stands: a newer program does not override it.
    func missing(in snapshot: Snapshot) -> ShippedTreaties {
        ShippedTreaties(
            arrangements: arrangements.filter { hosted in
                guard let newest = snapshot.arrangements[hosted.arrangement.id]?.last?.fact else {
                    return true
                }
                return newest.change == .shipped && newest.digest != hosted.digest
            },
            territories: territories.flatMap { hosted in
                snapshot.territories.last?.fact.digest == hosted.digest ? nil : hosted
            }
        )
    }
}
