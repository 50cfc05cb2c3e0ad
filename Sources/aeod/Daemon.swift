import AEOModel
import AEORegistry
import AEORegistryHTTP
import AEORegistrySQLite
import Glibc
import JOSE
import Logging
import RegistryHome
import ServiceLifecycle
import UnixSignals

/// Assembles a registry from its home and serves it.
struct Daemon {
    let home: String
    let passphraseFile: String?
    let verbosity: LogVerbosity

    /// Serves until SIGTERM or SIGINT.
    func run() async throws {
        var logger = Logger(label: "aeod") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = verbosity.level
        let found = try opened()
        let lock = try locked(found)
        let archive = try opened(found)
        let directory = try await settled(found, archive)
        let registry = try await registry(directory, archive: archive, logger: logger)
        let address = directory.configuration.listenAddress
        guard address.isLoopback || directory.configuration.tlsTerminatedByProxy else {
            throw DaemonFailure.openListening("\(address.host):\(address.port)")
        }
        let url = directory.configuration.url.description
        let server = RegistryServer(
            registry: registry,
            roleCodes: try RoleCodes.read(EmbeddedSchemas.file("code-lists/roles.json") ?? []),
            openAPI: EmbeddedSchemas.file("openapi.yaml") ?? [],
            schemas: EmbeddedSchemas.contract,
            logger: logger,
            copying: copying(directory, archive: archive, logger: logger)
        )
        let application = server.application(host: address.host, port: address.port) { _ in
            await registry.waitUntilReady()
            StandardStream.output.write("aeod: ready \(url)\n")
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: RegistryService(registry: registry)),
                    .init(service: application),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        do {
            try await group.run()
        } catch {
            let cause = "\(error)"
            throw cause.contains("bind(")
                ? DaemonFailure.cannotListen("\(address)", cause: cause) : DaemonFailure.stopped(cause)
        }
        // Closing brings the write-ahead log home, so that the database is one file again.
        do throws(ArchiveError) {
            try archive.close()
        } catch {
            logger.warning("the database was not closed", metadata: ["cause": "\(error)"])
        }
        withExtendedLifetime(lock) {}
    }

    private func opened() throws(DaemonFailure) -> HomeDirectory {
        do throws(HomeError) {
            return try HomeDirectory.open(home)
        } catch {
            throw .home(error)
        }
    }

    private func locked(_ directory: HomeDirectory) throws(DaemonFailure) -> HomeLock {
        do throws(HomeError) {
            return try directory.lock()
        } catch {
            throw .home(error)
        }
    }

    private func opened(_ directory: HomeDirectory) throws(DaemonFailure) -> SQLiteArchive {
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
        do throws(HomeError) {
            settled = try Resumption.settle(directory, head: head)
        } catch {
            throw .home(error)
        }
        let missing = settled.missingKeyFiles()
        guard missing.isEmpty else { throw .missingKeyFiles(missing) }
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

    private func registry(
        _ directory: HomeDirectory,
        archive: SQLiteArchive,
        logger: Logger
    ) async throws(DaemonFailure) -> Registry {
        let parts: RegistryParts
        do throws(HomeError) {
            let source = PassphraseSource(file: passphraseFile, environment: Environment.variables) {
                StandardStream.error.write("aeod: warning: \($0)\n")
            }
            let restored = try RestoredMark(directory.layout)
            let library = try ProgrammeLibrary(files: EmbeddedSchemas.files)
            var assembled = RegistryParts(
                identity: try directory.identity(now: SystemClock().now()),
                archive: archive,
                seen: restored.map { RestoredSeen($0.restoration) } ?? directory.seen,
                signing: try directory.signingOffice(try source.passphrase(of: directory.layout)),
                clock: SystemClock(),
                profiles: try directory.profiles(safeCriteria: library.safeCriteria),
                keys: directory.keyFacts,
                logger: logger
            )
            assembled.closedLogs = try directory.closedLogs()
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
