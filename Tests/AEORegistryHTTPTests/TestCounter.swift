import AEOModel
import AEORegistry
import AEORegistryHTTP
import AEOTestSupport
import Hummingbird
import HummingbirdTesting
import JOSE
import Logging
import Testing
import TransparencyLog

/// A counter before a registry that lives in memory, with one authority, one programme and one officer.
struct TestCounter: Sendable {
    static let url = "https://aeo.example"

    let registry: Registry
    let clock: StillClock
    let officer: ES256PrivateKey
    let client: any TestClientProtocol

    /// Opens a registry, works, and closes it.
    static func open(
        over setup: TestingSetup = .router,
        configuration: HTTPConfiguration = HTTPConfiguration(),
        metrics: HTTPMetrics? = nil,
        _ work: @escaping @Sendable (TestCounter) async throws -> Void
    ) async throws {
        let clock = StillClock(try Instant(rfc3339: "2026-11-23T09:00:00Z"))
        let officer = ES256PrivateKey()
        let registry = try await Registry.open(parts(clock: clock, officer: officer))
        let server = RegistryServer(
            registry: registry,
            roleCodes: ["importer": "IMP", "exporter": "EXP"],
            openAPI: Array("openapi: 3.1.0\n".utf8),
            schemas: ["verdict.schema.json": Array("{}".utf8)],
            logger: quiet,
            configuration: configuration,
            metrics: metrics
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await registry.run() }
            await registry.waitUntilReady()
            do {
                try await server.application(host: "127.0.0.1", port: 0).test(setup) { client in
                    try await work(
                        TestCounter(registry: registry, clock: clock, officer: officer, client: client)
                    )
                }
            } catch {
                registry.stop()
                group.cancelAll()
                throw error
            }
            registry.stop()
            group.cancelAll()
        }
    }

    private static var quiet: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }

    private static func parts(clock: StillClock, officer: ES256PrivateKey) throws -> RegistryParts {
        let authority = try CountryCode(authority: "NL")
        let issuing = ES256PrivateKey()
        let status = ES256PrivateKey()
        let criteria = try #require(EmbeddedSchemas.file("code-lists/safe-criteria.json"))
        let profile = try ProfileReader.read(
            #require(EmbeddedSchemas.file("programmes/EU-AEO.json")),
            safeCriteria: SafeCriteria.read(criteria)
        )
        let office = AuthorityOffice(authority: authority, zone: .utc, programmes: [profile.profile.id])
        let keys = [("issuing", issuing), ("status", status)].map { role, key in
            KeyFact(
                authority: authority,
                role: role,
                keyID: key.keyID,
                key: JWK(key: key.publicKey).json,
                state: "active",
                from: clock.now()
            )
        }
        return RegistryParts(
            identity: RegistryIdentity(
                url: url,
                operating: authority,
                authorities: [office],
                logOrigin: "aeo.example/log",
                officers: [officer.keyID: JWK(key: officer.publicKey)]
            ),
            archive: MemoryArchive(),
            seen: RememberedSize(),
            signing: SigningOffice(
                issuing: [authority: issuing],
                status: [authority: status],
                log: try NoteSigner(name: "aeo.example/log", key: LogKey())
            ),
            clock: clock,
            profiles: [profile],
            keys: keys,
            logger: quiet,
            journal: MemoryJournal(since: clock.now())
        )
    }
}
