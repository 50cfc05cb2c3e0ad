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

/// A counter before a registry that lives in memory, with one officer; unless a test says otherwise with one authority
/// and one programme.
struct TestCounter: Sendable {
    static let url = "https://aeo.example"
    private static let roleCodes = ["importer": "IMP", "exporter": "EXP"]

    let registry: Registry
    let clock: StillClock
    let officer: ES256PrivateKey
    let client: any TestClientProtocol

    /// Opens a registry, works, and closes it.
    static func open(
        over setup: TestingSetup = .router,
        configuration: HTTPConfiguration = HTTPConfiguration(),
        metrics: HTTPMetrics? = nil,
        granting: [String: [String]] = ["NL": ["EU-AEO"]],
        arrangements: [String] = [],
        _ work: @escaping @Sendable (TestCounter) async throws -> Void
    ) async throws {
        let clock = StillClock(try Instant(rfc3339: "2026-11-23T09:00:00Z"))
        let officer = ES256PrivateKey()
        var parts = try parts(clock: clock, officer: officer, granting: granting)
        if !arrangements.isEmpty {
            parts.territories = try EmbeddedSchemas.territories()
            parts.arrangements = try arrangements.map { try TestOffice.arrangement($0) }
        }
        let registry = try await Registry.open(parts)
        let server = RegistryServer(
            registry: registry,
            roleCodes: roleCodes,
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

    private static func parts(
        clock: StillClock,
        officer: ES256PrivateKey,
        granting: [String: [String]]
    ) throws -> RegistryParts {
        let criteria = try SafeCriteria.read(
            #require(EmbeddedSchemas.file("code-lists/safe-criteria.json"))
        )
        var profiles: [HostedProfile] = []
        var offices: [AuthorityOffice] = []
        var keys: [KeyFact] = []
        var issuing: [CountryCode: any Signer] = [:]
        var status: [CountryCode: any Signer] = [:]
        for (code, programmes) in granting.sorted(by: { $0.key > $1.key }) {
            let authority = try CountryCode(authority: code)
            for programme in programmes {
                profiles.append(
                    try ProfileReader.read(
                        #require(EmbeddedSchemas.file("programmes/\(programme).json")),
                        safeCriteria: criteria
                    )
                )
            }
            offices.append(
                AuthorityOffice(
                    authority: authority,
                    zone: .utc,
                    programmes: programmes.compactMap(ProgrammeID.init(parsing:))
                )
            )
            let pair = ["issuing": ES256PrivateKey(), "status": ES256PrivateKey()]
            issuing[authority] = pair["issuing"]
            status[authority] = pair["status"]
            for (role, key) in pair {
                keys.append(
                    KeyFact(
                        authority: authority,
                        role: role,
                        keyID: key.keyID,
                        key: JWK(key: key.publicKey).json,
                        state: "active",
                        from: clock.now()
                    )
                )
            }
        }
        let operating = try #require(offices.first?.authority)
        return RegistryParts(
            identity: RegistryIdentity(
                url: url,
                operating: operating,
                authorities: offices,
                logOrigin: "aeo.example/log",
                officers: [officer.keyID: JWK(key: officer.publicKey)]
            ),
            archive: MemoryArchive(),
            seen: RememberedSize(),
            signing: SigningOffice(
                issuing: issuing,
                status: status,
                log: try NoteSigner(name: "aeo.example/log", key: LogKey())
            ),
            clock: clock,
            profiles: profiles,
            keys: keys,
            logger: quiet,
            journal: MemoryJournal(since: clock.now())
        )
    }
}
