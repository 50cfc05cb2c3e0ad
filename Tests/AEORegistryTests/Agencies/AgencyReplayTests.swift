import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct AgencyReplayTests {
    private let office: TestOffice

    init() throws { office = try TestOffice() }

    private func add(_ registry: Registry, _ key: ES256PrivateKey, _ name: String) async throws {
        let order = AgencyOrder(
            party: try PartyCode(parsing: "CN-FOOD"),
            name: nil,
            key: JWK(key: key.publicKey),
            purposes: [.changes],
            until: nil
        )
        let proof = try office.proof(registry, key: name, path: "/v1/agencies")
        _ = try await registry.addAgency(order, proof: proof) { _ in
            WriteAnswer(status: 201, body: [], isRepeated: false)
        }
    }

    @Test("A restart and a replay know the same agencies, ended ones as ended, and the doctor finds nothing")
    func replayed() async throws {
        let archive = MemoryArchive()
        let (kept, given) = (ES256PrivateKey(), ES256PrivateKey())
        let before = try await office.working(archive) { registry in
            try await add(registry, kept, "a")
            try await add(registry, given, "b")
            let proof = try office.proof(registry, key: "c", path: "/v1/agencies/CN-FOOD/end")
            let party = try PartyCode(parsing: "CN-FOOD")
            _ = try await registry.endAgency(party, keyID: given.keyID, proof: proof) { _ in
                WriteAnswer(status: 201, body: [], isRepeated: false)
            }
            let report = try await registry.doctor()
            #expect(report.findings.isEmpty)
            return registry.agencies()
        }
        #expect(before.map(\.fact.state) == [.active, .ended])
        let again = try await office.open(archive)
        #expect(again.agencies() == before)
        var replayed = Snapshot()
        for entry in try await archive.entries(from: 0, limit: 1000) {
            _ = try Projector.apply(EntryReader.content(of: entry), at: entry.index, to: &replayed)
        }
        #expect(replayed.agencies == again.snapshot.agencies)
    }

    @Test("A key in the log that verifies nothing admits nobody")
    func broken() throws {
        var snapshot = Snapshot()
        let fact = AgencyFact(
            party: try PartyCode(parsing: "NZ"),
            name: nil,
            keyID: "k",
            key: ["kty": "EC", "crv": "P-256", "x": "xx", "y": "yy"],
            purposes: [.changes],
            from: office.clock.now(),
            until: nil,
            officer: "o"
        )
        snapshot.put(fact, at: 3)
        #expect(snapshot.agencies["k"]?.key == nil)
        #expect(snapshot.agencies["k"]?.index == 3)
    }
}
