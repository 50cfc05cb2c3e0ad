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
        let directory = try opened()
        let lock = try locked(directory)
        let archive = try opened(directory)
        let journal = journal(directory, logger: logger)
        let registry = try await registry(directory, archive: archive, journal: journal, logger: logger)
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
            logger: logger
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
        do throws(JournalError) {
            try journal?.close()
        } catch {
            logger.warning("the journal of answers was not closed", metadata: ["cause": "\(error)"])
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
        do throws(ArchiveError) {
            return try SQLiteArchive.open(path: directory.layout.database)
        } catch {
            throw .archive(error)
        }
    }

    /// The journal of answers; a registry without one answers all the same.
    private func journal(_ directory: HomeDirectory, logger: Logger) -> SQLiteAnswerJournal? {
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
        _ directory: HomeDirectory,
        archive: SQLiteArchive,
        journal: SQLiteAnswerJournal?,
        logger: Logger
    ) async throws(DaemonFailure) -> Registry {
        let parts: RegistryParts
        do throws(HomeError) {
            let source = PassphraseSource(file: passphraseFile, environment: Environment.variables) {
                StandardStream.error.write("aeod: warning: \($0)\n")
            }
            let library = try ProgrammeLibrary(files: EmbeddedSchemas.files)
            parts = RegistryParts(
                identity: try directory.identity(now: SystemClock().now()),
                archive: archive,
                seen: directory.seen,
                signing: try directory.signingOffice(try source.passphrase(of: directory.layout)),
                clock: SystemClock(),
                profiles: try directory.profiles(safeCriteria: library.safeCriteria),
                keys: directory.keyFacts,
                logger: logger,
                journal: journal
            )
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
