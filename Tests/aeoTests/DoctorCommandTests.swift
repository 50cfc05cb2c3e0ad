import AEORegistryClient
import JOSE
import RegistryHome
import Testing

@testable import aeo

@Suite struct DoctorCommandTests {
    private static let well: JSONObject = ["ok": true, "entries": 3, "size": 3, "findings": []]
    private static let ill: JSONObject = ["ok": false, "findings": [["what": "root", "detail": "differs"]]]

    @Test(
        "A home that is not served is examined directly",
        arguments: [(well, CommandStatus.done), (ill, .internal)]
    )
    func direct(report: JSONObject, status: CommandStatus) async throws {
        let bench = try Bench(doctor: { _ in report })
        _ = try bench.makeHome()
        #expect(await bench.run("doctor", "--home", bench.file("home"), "--json") == status)
        #expect(try bench.answer() == report)
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("A home that is being served is left alone and the daemon asked")
    func served() async throws {
        let bench = try Bench(["GET /v1/officer/doctor": .json(Self.well)], doctor: { _ in Self.ill })
        let lock = try bench.makeHome().lock()
        #expect(await bench.run("doctor", "--home", bench.file("home")) == .done)
        #expect(bench.transport.requests.first?.header("Authorization") != nil)
        _ = consume lock
    }

    @Test("A report without the word is no clean bill")
    func unclear() async throws {
        let bench = try Bench(["GET /v1/officer/doctor": .json([:])])
        _ = try bench.makeHome()
        #expect(await bench.run("doctor", "--home", bench.file("home")) == .internal)
    }

    @Test("Only an officer may ask")
    func noOfficer() async throws {
        let bench = try Bench()
        #expect(await bench.run("doctor", "--registry", Bench.url) == .notPermitted)
    }
}
