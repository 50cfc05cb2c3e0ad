import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct AgencyCommandTests {
    private static let agency: JSONObject = [
        "party": "CN-FOOD", "name": nil, "key_id": "K", "purposes": ["changes"],
        "from": "2026-11-23T09:00:00Z", "until": nil, "state": "active", "log_index": 7,
    ]

    private func bench(environment: [String: String] = [:]) throws -> Bench {
        let bench = try Bench(
            [
                "POST /v1/agencies": .json(Self.agency, status: 201),
                "POST /v1/agencies/CN-FOOD/end": .json(Self.agency, status: 201),
                "GET /v1/agencies": .json(["items": [.object(Self.agency)], "next": nil]),
                "GET /v1/status": .json(["results": [["tin": "X", "verdict": "unknown", "certificates": []]]]
                ),
            ],
            environment: environment
        )
        _ = try bench.makeHome()
        return bench
    }

    private func claims(_ request: WireRequest) throws -> (type: String?, claims: JSONObject) {
        let token = try #require(request.header("Authorization")?.split(separator: " ").last)
        let jws = try CompactJWS(
            parsing: String(token),
            policy: JWSPolicy(types: ["aeo-officer+jwt", "aeo-agency+jwt"])
        )
        return (jws.header.type, try jws.claims())
    }

    @Test("An agency's pair is made, and its public half is handed in as it was said")
    func added() async throws {
        let bench = try bench()
        let file = bench.file("agency.pem")
        #expect(await bench.run("key", "generate", "--role", "agency", "--out", file) == .done)
        let arguments = [
            "agency", "add", "CN-FOOD", "--key", file + ".jwk", "--name", "Food", "--purposes", "changes",
            "--until", "2027-01-01", "--home", bench.file("home"),
        ]
        #expect(await bench.run(arguments) == .done)
        let request = try #require(bench.transport.requests.last)
        let body = try StrictJSON.parseObject(request.body ?? [])
        #expect(body["party"] == "CN-FOOD" && body["name"] == "Food" && body["until"] == "2027-01-01")
        #expect(body["purposes"] == ["changes"])
        #expect(body["key"]?.objectValue?["d"] == nil)
        #expect(try claims(request).type == "aeo-officer+jwt")
        #expect(bench.console.output.contains("CN-FOOD"))
    }

    @Test(
        "What makes no sense is not sent",
        arguments: [
            ["add", "UK", "--key", "f"], ["add", "NZ"], ["add", "NZ", "--key", "f", "--purposes", "all"],
            ["add", "NZ", "--key", "f", "--purposes", ""], ["end", "NZ"], ["end", "NZ", "--key-id", ""],
        ]
    )
    func usage(arguments: [String]) async throws {
        let bench = try bench()
        #expect(await bench.run(["agency"] + arguments + ["--home", bench.file("home")]) == .usage)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("Keys are listed and ended for officers")
    func listed() async throws {
        let bench = try bench()
        let home = bench.file("home")
        #expect(await bench.run("agency", "list", "--home", home) == .done)
        #expect(bench.console.output.contains("CN-FOOD"))
        #expect(await bench.run("agency", "end", "CN-FOOD", "--key-id", "K", "--home", home) == .done)
        #expect(try StrictJSON.parseObject(bench.transport.requests.last?.body ?? []) == ["key_id": "K"])
        #expect(await bench.run("agency", "list", "--registry", Bench.url) == .notPermitted)
    }

    @Test("A status is asked for under the agency's name with --key or AEO_KEY, and else under none")
    func signed() async throws {
        let maker = try bench()
        let file = maker.file("agency.pem")
        #expect(await maker.run("key", "generate", "--role", "agency", "--out", file) == .done)
        #expect(await maker.run("status", "X", "--registry", Bench.url, "--key", file) == .unknown)
        let request = try #require(maker.transport.requests.last)
        let (type, claims) = try claims(request)
        #expect(type == "aeo-agency+jwt")
        #expect(claims["htu"]?.stringValue == Bench.url + "/v1/status?tin=X")
        let other = try bench(environment: ["AEO_KEY": file])
        #expect(await other.run("status", "X", "--registry", Bench.url) == .unknown)
        #expect(other.transport.requests.last?.header("Authorization") != nil)
        let plain = try bench()
        #expect(await plain.run("status", "X", "--registry", Bench.url) == .unknown)
        #expect(plain.transport.requests.last?.header("Authorization") == nil)
    }

    @Test("A signed question never goes in clear over a network, and a key that does not open stops it")
    func careful() async throws {
        let bench = try bench()
        let file = bench.file("agency.pem")
        #expect(await bench.run("key", "generate", "--role", "agency", "--out", file) == .done)
        let far = "http://registry.example"
        #expect(await bench.run("status", "X", "--registry", far, "--key", file) == .notPermitted)
        let gone = bench.file("none.pem")
        let status = await bench.run("status", "X", "--registry", Bench.url, "--key", gone)
        #expect(status != .unknown && status != .done)
        #expect(bench.transport.requests.isEmpty)
    }
}
