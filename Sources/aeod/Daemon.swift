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
        let registry = try await registry(archive, journal: journal, logger: logger)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: try services(registry, startedAt: startedAt, logger: logger),
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
            metrics: metrics
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
        do throws(ArchiveError) {
            return try SQLiteArchive.open(path: directory.layout.database)
        } catch {
            throw .archive(error)
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
