import AEOModel
import AEORegistry
import AEORegistryAPI
import AEOTestSupport
import JOSE
import Logging
import RegistryHome
import Testing
import TransparencyLog

/// A throw-away registry at `https://registry.example`, on a morning that has passed, which makes the example papers.
struct ExampleOffice {
    static let url = "https://registry.example"
    /// When the papers and lists are signed; the lists are good for six hours from then.
    static let signedAt = "2026-11-20T08:00:00Z"
    /// The examples and the authorities that grant them.
    static let papers = [
        ("nl-aeof-flower-exporter", "NL"), ("it-aeos-small-forwarder", "NL"),
        ("in-t1-micro-spice-exporter", "IN"), ("cn-cert-small-toy-maker", "CN"),
    ]
    /// The example that is suspended after its grant.
    static let suspended = "it-aeos-small-forwarder"

    let officer = ES256PrivateKey()
    let clock: TestClock

    init() throws { clock = TestClock(try Instant(rfc3339: Self.signedAt)) }

    /// A registry of the three authorities with fresh keys.
    func open() async throws -> Registry {
        let hosted = [
            ("NL", "EU-AEO", "Europe/Amsterdam"), ("IN", "IN-CBIC", "Asia/Kolkata"),
            ("CN", "CN-GACC", "Asia/Shanghai"),
        ]
        let library = try ProgrammeLibrary(files: EmbeddedSchemas.files)
        var issuing: [CountryCode: any Signer] = [:]
        var status: [CountryCode: any Signer] = [:]
        var offices: [AuthorityOffice] = []
        var profiles: [HostedProfile] = []
        var keys: [KeyFact] = []
        for (code, programme, zone) in hosted {
            let authority = try CountryCode(authority: code)
            let id = try #require(ProgrammeID(parsing: programme))
            offices.append(
                AuthorityOffice(authority: authority, zone: try CivilZone(iana: zone), programmes: [id])
            )
            profiles.append(try #require(library.profile(id)))
            for role in ["issuing", "status"] {
                let key = ES256PrivateKey()
                if role == "issuing" { issuing[authority] = key } else { status[authority] = key }
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
        let origin = "registry.example/log"
        return try await Registry.open(
            RegistryParts(
                identity: RegistryIdentity(
                    url: Self.url,
                    operating: offices[0].authority,
                    authorities: offices,
                    logOrigin: origin,
                    officers: [officer.keyID: JWK(key: officer.publicKey)]
                ),
                archive: MemoryArchive(),
                seen: MemorySeen(),
                signing: SigningOffice(
                    issuing: issuing,
                    status: status,
                    log: try NoteSigner(name: origin, key: LogKey(Ed25519PrivateKey()))
                ),
                clock: clock,
                profiles: profiles,
                keys: keys,
                logger: Logger(label: "examples") { _ in SwiftLogNoOpLogHandler() }
            )
        )
    }

    /// The application of an example.
    func form(_ name: String) throws -> ApplicationForm {
        let roles = try RoleCodes.read(EmbeddedSchemas.file("code-lists/roles.json") ?? [])
        let object = try StrictJSON.parseObject(ExampleFolder.read("examples/applications/\(name).json"))
        return try ApplicationBody.read(object, roleCodes: roles).form
    }

    /// What the officer signs.
    func proof(_ registry: Registry, path: String) throws -> OfficerProof {
        let now = clock.now().seconds
        let claims: JSONObject = [
            "iat": .integer(now), "exp": .integer(now + 60), "aud": .string(Self.url), "jti": .string(path),
            "htm": "POST", "htu": .string(Self.url + path), "idempotency_key": .string(path),
        ]
        let token = try CompactJWS.sign(type: "aeo-officer+jwt", claims: claims, signer: officer)
        return try registry.authenticate(
            OfficerCall(
                token: token,
                method: "POST",
                url: Self.url + path,
                path: path,
                body: [],
                idempotencyKey: path
            )
        )
    }
}
