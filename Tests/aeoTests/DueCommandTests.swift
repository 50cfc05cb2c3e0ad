import AEORegistryClient
import Foundation
import JOSE
import Testing

@testable import aeo

@Suite struct DueCommandTests {
    private static let calendar =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    private static let due: JSONObject = [
        "as_of": "2026-11-23T10:00:00Z", "within_days": 14, "overdue": 1,
        "items": [
            [
                "kind": "not-served", "due": "2026-11-01", "overdue": true, "certificate_number": "N1",
                "programme": "EU-AEO", "tier": "AEOC", "act_id": "01890a5d-ac96-774b-bcce-b302099a8057",
                "detail": "revoke has not reached the holder",
            ],
            [
                "kind": "bar-ends", "due": "2026-12-01", "overdue": false, "certificate_number": nil,
                "programme": "EU-AEO", "tier": nil, "act_id": nil, "detail": "the bar \u{1B}[31mends",
            ],
        ],
    ]

    private func bench(_ response: WireResponse = .json(due)) throws -> Bench {
        let bench = try Bench(["GET /v1/due": response])
        _ = try bench.makeHome()
        return bench
    }

    private func calendarBench(_ text: String = calendar) throws -> Bench {
        try bench(WireResponse(status: 200, mediaType: "text/calendar", body: Array(text.utf8)))
    }

    @Test("What is due is a table, what is overdue marked, and nothing strange reaches the terminal")
    func table() async throws {
        let bench = try bench()
        #expect(await bench.run("due", "--within", "14d", "--home", bench.file("home")) == .done)
        let lines = bench.console.output.split(separator: "\n")
        #expect(lines[0].hasPrefix("due                 what        certificate  programme"))
        #expect(lines[1].hasPrefix("2026-11-01 overdue  not served  N1           EU-AEO     AEOC"))
        #expect(lines[1].hasSuffix("holder  01890a5d-ac96-774b-bcce-b302099a8057"))
        #expect(lines[2].contains("the bar \u{FFFD}[31mends"))
        #expect(lines[3] == "1 overdue, 1 due within 14 days, as of 2026-11-23T10:00:00Z")
        #expect(bench.transport.requests.first?.url.hasSuffix("/v1/due?within=14d") == true)
        #expect(bench.transport.requests.first?.header("Authorization") != nil)
    }

    @Test(
        "The days may be said with and without their letter",
        arguments: [("0", "0d"), ("7d", "7d"), ("3660d", "3660d")]
    )
    func within(text: String, sent: String) async throws {
        let bench = try bench()
        #expect(await bench.run("due", "--within", text, "--json", "--home", bench.file("home")) == .done)
        #expect(bench.transport.requests.first?.url.hasSuffix("?within=\(sent)") == true)
        #expect(try bench.answer() == Self.due)
    }

    @Test("Nothing due is said in words")
    func nothing() async throws {
        let bench = try bench(.json(["within_days": 30, "overdue": 0, "items": []]))
        #expect(await bench.run("due", "--home", bench.file("home")) == .done)
        #expect(bench.console.output == "Nothing falls due within 30 days.\n")
    }

    @Test("A calendar is written for all to read, byte for byte, and takes no file's place unless told")
    func calendarFile() async throws {
        let bench = try calendarBench()
        let command = ["due", "--home", bench.file("home"), "--ics", bench.file("due.ics")]
        #expect(await bench.run(command) == .done)
        #expect(try bench.read("due.ics") == Self.calendar)
        #expect(try bench.mode("due.ics") == 0o644)
        #expect(bench.console.output == "\(bench.file("due.ics")): a calendar with 1 entry\n")
        #expect(bench.transport.requests.map { $0.header("Accept") } == ["text/calendar"])
        _ = try bench.write("due.ics", "precious")
        #expect(await bench.run(command) == .usage)
        #expect(try bench.read("due.ics") == "precious")
        #expect(bench.transport.requests.count == 1)
        #expect(await bench.run(command + ["--force"]) == .done)
        #expect(try bench.read("due.ics") == Self.calendar)
    }

    @Test("A calendar is printed and nothing else")
    func printed() async throws {
        let bench = try calendarBench()
        #expect(await bench.run("due", "--ics", "-", "--home", bench.file("home")) == .done)
        #expect(bench.console.output == Self.calendar)
    }

    @Test("What is no calendar is not written", arguments: ["{}", "", "BEGIN:VCALENDAR\n", "<html>"])
    func noCalendar(text: String) async throws {
        let bench = try calendarBench(text)
        let file = bench.file("due.ics")
        #expect(await bench.run("due", "--ics", file, "--home", bench.file("home")) == .unavailable)
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test("It is for officers")
    func officers() async throws {
        let bench = try bench()
        #expect(await bench.run("due", "--registry", Bench.url) == .notPermitted)
        #expect(bench.transport.requests.isEmpty)
    }
}
