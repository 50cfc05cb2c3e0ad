import AEOModel
import AEORegistry
import AEORegistryHTTP
import AEORegistrySQLite
import JOSE
import Logging
import RegistryHome
import ServiceLifecycle
import UnixSignals

/// Assembles a registry from its home and serves it.
struct Daemon {
    let setup: DaemonSetup
    let passphraseFile: String?
    let verbosity: LogVerbosity?

    private var directory: HomeDirectory { setup.directory }
    private var settings: OperatorSettings { setup.settings }

    /// Serves until SIGTERM or SIGINT.
    func run() async throws {
        let startedAt = SystemClock().now().seconds
        let logger = settings.logger(verbosity)
        let lock = try locked()
        let archive = try archive()
        let journal = journal(logger: logger)
        let home = try await settled(directory, archive)
        let registry = try await registry(home, archive, journal: journal, logger: logger)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: try services(registry, home, archive, startedAt: startedAt, logger: logger),
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        do {
            try await group.run()
        } catch {
            let cause = "\(error)"
            let addresses = [setup.listen, settings.admin].compactMap { $0?.description }
            throw cause.contains("bind(")
                ? DaemonFailure.cannotListen(addresses.joined(separator: " or "), cause: cause)
                : DaemonFailure.stopped(cause)
        }
        // Closing brings the write-ahead log home, so that the database is one file again.
        do throws(ArchiveError) {
            try archive.close()
        } catch {
            logger.warning("the database was not closed", metadata: ["cause": "\(error)"])
        }
        do throws(JournalError) {
            try journal?.close()
        } catch {
            logger.warning("the journal of answers was not closed", metadata: ["cause": "\(error)"])
        }
        withExtendedLifetime(lock) {}
    }

    private func services(
        _ registry: Registry,
        _ home: HomeDirectory,
        _ archive: SQLiteArchive,
        startedAt: Int64,
        logger: Logger
    ) throws -> [ServiceGroupConfiguration.ServiceConfiguration] {
        let metrics = settings.admin.map { _ in HTTPMetrics() }
        let server = RegistryServer(
            registry: registry,
            roleCodes: try RoleCodes.read(EmbeddedSchemas.file("code-lists/roles.json") ?? []),
            openAPI: EmbeddedSchemas.file("openapi.yaml") ?? [],
            schemas: EmbeddedSchemas.contract,
            logger: logger,
            configuration: HTTPConfiguration(settings.limits),
            metrics: metrics,
            copying: copying(home, archive: archive, logger: logger)
        )
        let url = directory.configuration.url.description
        let manager = ServiceManager(socket: Environment.variables["NOTIFY_SOCKET"])
        let application = server.application(host: setup.listen.host, port: setup.listen.port) { _ in
            await registry.waitUntilReady()
            StandardStream.output.write("aeod: ready \(url)\n")
            manager.tellReady()
        }
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = [
            .init(service: RegistryService(registry: registry)),
            .init(service: application),
        ]
        if let metrics, let address = settings.admin {
            let admin = AdminServer(registry: registry, http: metrics, startedAt: startedAt, logger: logger)
            services.append(.init(service: admin.application(host: address.host, port: address.port)))
        }
        return services
    }

    private func locked() throws(DaemonFailure) -> HomeLock {
        do throws(HomeError) {
            return try directory.lock()
        } catch {
            throw .home(error)
        }
    }

    private func archive() throws(DaemonFailure) -> SQLiteArchive {
        do {
            if directory.hasDatabase {
                try directory.makeBackupsFolder()
                try directory.clearBackupsFolder()
            }
            return try SQLiteArchive.open(
                path: directory.layout.database,
                safekeeping: directory.layout.backups
            )
        } catch let error as ArchiveError {
            throw .archive(error)
        } catch let error as HomeError {
            throw .home(error)
        } catch {
            throw .stopped("\(error)")
        }
    }

    /// Ends a resumption that a crash cut short, before anything of the home is believed.
    private func settled(
        _ directory: HomeDirectory,
        _ archive: SQLiteArchive
    ) async throws(DaemonFailure) -> HomeDirectory {
        let head: ArchiveHead
        do throws(ArchiveError) {
            head = try await archive.head()
        } catch {
            throw .archive(error)
        }
        let settled: HomeDirectory
        let isRestored: Bool
        do throws(HomeError) {
            settled = try Resumption.settle(directory, head: head)
            isRestored = try RestoredMark(settled.layout) != nil
        } catch {
            throw .home(error)
        }
        let missing = settled.missingKeyFiles()
        // A restored home signs nothing, so it serves reads without any private key.
        guard isRestored || missing.isEmpty else { throw .missingKeyFiles(missing) }
        return settled
    }

    private func copying(
        _ directory: HomeDirectory,
        archive: SQLiteArchive,
        logger: Logger
    ) -> DatabaseCopying {
        {
            do throws(BackupError) {
                return try await TemporaryCopy.make(
                    in: directory,
                    random: { SystemRandom.bytes($0) },
                    copy: { try await archive.copy(to: $0) }
                )
            } catch {
                logger.error("the database was not copied", metadata: ["cause": "\(error)"])
                throw RegistryError.storeUnreadable("\(error)")
            }
        }
    }

    /// The journal of answers; a registry without one answers all the same.
    private func journal(logger: Logger) -> SQLiteAnswerJournal? {
        do throws(JournalError) {
            return try SQLiteAnswerJournal.open(path: directory.layout.answers, now: SystemClock().now())
        } catch {
            logger.error(
                "no answers are journalled; move \(directory.layout.answers) away and start again",
                metadata: ["cause": "\(error)"]
            )
            return nil
        }
    }

    private func registry(
        _ home: HomeDirectory,
        _ archive: SQLiteArchive,
        journal: SQLiteAnswerJournal?,
        logger: Logger
    ) async throws(DaemonFailure) -> Registry {
        let parts: RegistryParts
        do throws(HomeError) {
            let file = passphraseFile ?? settings.passphraseFile
            let source = PassphraseSource(file: file, environment: Environment.variables) {
                logger.warning("\($0)")
            }
            let restored = try RestoredMark(home.layout)
            let library = try ProgrammeLibrary(files: EmbeddedSchemas.files)
            var assembled = RegistryParts(
                identity: try home.identity(now: SystemClock().now()),
                archive: archive,
                seen: restored.map { RestoredSeen($0.restoration) } ?? home.seen,
                signing: try home.signingOffice(
                    restored == nil ? try source.passphrase(of: directory.layout) : nil
                ),
                clock: SystemClock(),
                profiles: try home.profiles(safeCriteria: library.safeCriteria),
                keys: home.keyFacts,
                logger: logger,
                journal: journal
            )
            if restored == nil { assembled.staging = try ImportFolder(home.layout.imports) }
            let treaties = try TreatyLibrary()
            assembled.territories = treaties.territories
            assembled.arrangements = treaties.arrangements(
                concerning: assembled.identity.authorities.map(\.authority)
            )
            assembled.closedLogs = try home.closedLogs()
            assembled.restored = restored?.restoration
            parts = assembled
        } catch {
            throw .home(error)
        }
        do throws(StartRefusal) {
            return try await Registry.open(parts)
        } catch {
            throw .refused(error)
        }
    }
}
