import AEOModel
package import AEORegistry
package import JOSE
import Logging
import TransparencyLog

/// A registry's keys, clock and identity for tests; opens registries on any archive again and again.
package struct TestOffice: Sendable {
    package static let url = "http://127.0.0.1:8480"

    package let clock: TestClock
    package let seen: MemorySeen
    package let officer: ES256PrivateKey
    package let identity: RegistryIdentity
    package let signing: SigningOffice
    package let profiles: [HostedProfile]
    private let keys: [KeyFact]
    /// The arrangements that the registry takes over, and the territories; none unless a test wants them.
    package var arrangements: [HostedArrangement] = []
    package var territories: HostedTerritories?

    /// An office of an authority in UTC, and of others beside it, with the shipped profiles of their programmes.
    package init(
        at now: String = "2026-11-23T12:00:00Z",
        authority: String = "NL",
        programmes: [String] = ["EU-AEO"],
        others: [String: [String]] = [:]
    ) throws {
        let now = try Instant(rfc3339: now)
        clock = TestClock(now)
        seen = MemorySeen()
        officer = ES256PrivateKey()
        let country = try CountryCode(authority: authority)
        var hosted = [(country, programmes)]
        for (other, programmes) in others { hosted.append((try CountryCode(authority: other), programmes)) }
        let issuing = Dictionary(uniqueKeysWithValues: hosted.map { ($0.0, ES256PrivateKey()) })
        let status = Dictionary(uniqueKeysWithValues: hosted.map { ($0.0, ES256PrivateKey()) })
        signing = SigningOffice(
            issuing: issuing,
            status: status,
            log: try NoteSigner(name: "127.0.0.1:8480/log", key: TestLogKey(key: Ed25519PrivateKey()))
        )
        identity = RegistryIdentity(
            url: Self.url,
            operating: country,
            authorities: hosted.map { authority, programmes in
                AuthorityOffice(
                    authority: authority,
                    zone: .utc,
                    programmes: programmes.compactMap(ProgrammeID.init(parsing:))
                )
            },
            logOrigin: "127.0.0.1:8480/log",
            officers: [officer.keyID: JWK(key: officer.publicKey)]
        )
        let criteria = try SafeCriteria.read(EmbeddedSchemas.file("code-lists/safe-criteria.json") ?? [])
        profiles = try hosted.flatMap(\.1).compactMap { id in
            try EmbeddedSchemas.file("programmes/\(id).json").map {
                try ProfileReader.read($0, safeCriteria: criteria)
            }
        }
        keys = hosted.map(\.0).sorted { $0.text < $1.text }.flatMap { authority in
            [("issuing", issuing[authority]), ("status", status[authority])].compactMap { role, key in
                key.map { key in
                    KeyFact(
                        authority: authority,
                        role: role,
                        keyID: key.keyID,
                        key: JWK(key: key.publicKey).json,
                        state: "active",
                        from: now
                    )
                }
            }
        }
    }

    /// Opens a registry on an archive.
    package func open(
        _ archive: any Archive,
        journal: (any AnswerJournal)? = nil
    ) async throws -> Registry {
        var parts = parts(archive)
        parts.journal = journal
        return try await Registry.open(parts)
    }

    /// What a registry on an archive is opened from.
    package func parts(_ archive: any Archive) -> RegistryParts {
        var parts = RegistryParts(
            identity: identity,
            archive: archive,
            seen: seen,
            signing: signing,
            clock: clock,
            profiles: profiles,
            keys: keys,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        parts.arrangements = arrangements
        parts.territories = territories
        return parts
    }

    /// Opens a registry, lets it work while the body runs, and stops it.
    package func working<Result: Sendable>(
        _ archive: any Archive,
        journal: (any AnswerJournal)? = nil,
        _ body: @Sendable (Registry) async throws -> Result
    ) async throws -> Result {
        var parts = parts(archive)
        parts.journal = journal
        return try await working(parts, body)
    }

    /// Opens a registry from parts, lets it work while the body runs, and stops it.
    package func working<Result: Sendable>(
        _ parts: RegistryParts,
        _ body: @Sendable (Registry) async throws -> Result
    ) async throws -> Result {
        let registry = try await Registry.open(parts)
        async let work: Void = registry.run()
        do {
            await registry.waitUntilReady()
            let result = try await body(registry)
            registry.stop()
            await work
            return result
        } catch {
            registry.stop()
            await work
            throw error
        }
    }

    /// What an officer signs for a write.
    package func proof(
        _ registry: Registry,
        body: [UInt8] = Array("{}".utf8),
        key: String = "key-1",
        path: String = "/v1/certificates"
    ) throws -> OfficerProof {
        let now = clock.now().seconds
        let claims: JSONObject = [
            "iat": .integer(now), "exp": .integer(now + 60), "aud": .string(Self.url), "jti": .string(key),
            "htm": "POST", "htu": .string(Self.url + path),
            "body": .string(Base64URL.encode(SHA256Digest.hash(body))), "idempotency_key": .string(key),
        ]
        let token = try CompactJWS.sign(type: "aeo-officer+jwt", claims: claims, signer: officer)
        return try registry.authenticate(
            OfficerCall(
                token: token,
                method: "POST",
                url: Self.url + path,
                path: path,
                body: body,
                idempotencyKey: key
            )
        )
    }
}
