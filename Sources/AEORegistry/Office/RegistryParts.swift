import JOSE
package import Logging

/// What a registry is assembled from; time, randomness, keys and stores all come in here (promise 6).
package struct RegistryParts: Sendable {
    package var identity: RegistryIdentity
    package var archive: any Archive
    package var seen: any SeenCheckpoint
    package var signing: SigningOffice
    package var clock: any RegistryClock
    package var profiles: [HostedProfile]
    /// The arrangements that ship with the program and concern an authority of the home.
    package var arrangements: [HostedArrangement] = []
    /// The territories that ship with the program.
    package var territories: HostedTerritories?
    /// The public keys of the home, recorded in the log at the first start.
    package var keys: [KeyFact]
    package var logger: Logger
    /// The logs that the home closed before, oldest first.
    package var closedLogs: [ClosedLog] = []
    /// Set while the home is restored and not resumed: reads only.
    package var restored: Restoration?
    package var random: @Sendable (Int) -> [UInt8]
    /// Where the answers are kept that are given; nil to keep none.
    package var journal: (any AnswerJournal)?
    /// Where partners' lists wait to be applied; nil to take none.
    package var staging: (any ListStaging)? = nil
    /// For how many days answers are kept.
    package var journalDays: Int64

    /// Three years, and the leap day among them: as long as a customs debt can be notified (decision 0015).
    package static let usualJournalDays: Int64 = 1096

    package init(
        identity: RegistryIdentity,
        archive: any Archive,
        seen: any SeenCheckpoint,
        signing: SigningOffice,
        clock: any RegistryClock,
        profiles: [HostedProfile],
        keys: [KeyFact],
        logger: Logger,
        random: @escaping @Sendable (Int) -> [UInt8] = { SystemRandom.bytes($0) },
        journal: (any AnswerJournal)? = nil,
        journalDays: Int64 = usualJournalDays
    ) {
        self.identity = identity
        self.archive = archive
        self.seen = seen
        self.signing = signing
        self.clock = clock
        self.profiles = profiles
        self.keys = keys
        self.logger = logger
        self.random = random
        self.journal = journal
        self.journalDays = journalDays
    }
}
