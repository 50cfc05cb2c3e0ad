import Hummingbird
import JOSE
import Testing

@Suite(.timeLimit(.minutes(5))) struct DueRouteTests {
    private static func kinds(_ json: JSONObject) -> [String] {
        (json["items"]?.arrayValue ?? []).compactMap { $0.objectValue?["kind"]?.stringValue }
    }

    @Test("What falls due is listed by day, as far ahead as was asked")
    func listed() async throws {
        try await TestCounter.open(granting: ["IN": ["IN-CBIC"]]) { counter in
            let spices = try await counter.grant(TestApplication.spices(), key: "t1")
            let number = try #require(spices["certificate_number"])
            _ = try await counter.grant(TestApplication.pharma(), key: "t2")
            let month = try await counter.officerGet("/v1/due").json()
            #expect(month["within_days"] == 30)
            #expect(month["as_of"]?.stringValue?.hasPrefix("2026-11-23T09:00:00") == true)
            #expect(month["left_out"] == 0)
            let evidence = try #require(
                month["items"]?.arrayValue?.first { $0.objectValue?["kind"] == "size-evidence" }
            )
            #expect(evidence.objectValue?["due"] == "2026-12-01")
            #expect(evidence.objectValue?["overdue"] == false)
            #expect(evidence.objectValue?["certificate_number"] == number)
            #expect(evidence.objectValue?["tier"] == "T1")
            #expect(!Self.kinds(month).contains("expires"))
            let overdue = (month["items"]?.arrayValue ?? []).filter { $0.objectValue?["overdue"] == true }
            #expect(month["overdue"]?.integerValue == Int64(overdue.count))
            let all = try await counter.officerGet("/v1/due?within=3660d").json()
            #expect(Self.kinds(all).contains("expires"))
            let days = (all["items"]?.arrayValue ?? []).compactMap { $0.objectValue?["due"]?.stringValue }
            #expect(days == days.sorted())
            let one = try await counter.officerGet("/v1/due?within=3660d&limit=1").json()
            #expect(one["items"]?.arrayValue?.count == 1)
            #expect(one["left_out"]?.integerValue == Int64(days.count - 1))
        }
    }

    @Test("A decision that was not served is due until it is")
    func unserved() async throws {
        try await TestCounter.open { counter in
            let number = try await counter.grant()
            let act = try await counter.done(["act": "suspend", "not_served": true], on: number, key: "s")
            let due = try await counter.officerGet("/v1/due?within=0d").json()
            let item = try #require(due["items"]?.arrayValue?.first?.objectValue)
            #expect(item["kind"] == "not-served")
            #expect(item["act_id"] == act["act_id"])
            let id = try #require(act["act_id"])
            _ = try await counter.done(
                ["act": "serve", "act_id": id, "on": "2026-11-23"],
                on: number,
                key: "v"
            )
            #expect(try await counter.officerGet("/v1/due?within=0d").json()["items"] == .array([]))
        }
    }

    @Test(
        "As a calendar each item is an event of a day, without names, and keeps its identity when its day moves"
    )
    func calendar() async throws {
        try await TestCounter.open(granting: ["IN": ["IN-CBIC"]]) { counter in
            let grant = try await counter.grant(TestApplication.pharma(), key: "t2")
            let number = try #require(grant["certificate_number"]?.stringValue)
            let before = try await Self.calendar(counter, accept: "text/calendar")
            #expect(before.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
            #expect(before.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
            #expect(before.contains("DTSTART;VALUE=DATE:20270326\r\nDTEND;VALUE=DATE:20270327\r\n"))
            #expect(before.contains("DTSTAMP:20261123T090000Z\r\n"))
            #expect(!before.contains("Udaharan"))
            _ = try await counter.done(["act": "extend", "until": "2028-06-30"], on: number, key: "e")
            let after = try await Self.calendar(counter, accept: "application/json;q=0.5, text/calendar")
            #expect(after.contains("DTSTART;VALUE=DATE:20280630\r\n"))
            let identities = [before, after].map { text in
                text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.sorted()
            }
            #expect(Set(identities[1]).isSuperset(of: identities[0].prefix(1)))
        }
    }

    @Test(
        "Without a wish for a calendar the answer is JSON",
        arguments: [
            "*/*", "text/*", "application/json", "text/calendar;q=0", "text/calendar;q=0.2, application/json",
            "text/calendarx",
        ]
    )
    func json(accept: String) async throws {
        try await TestCounter.open { counter in
            let answer = try await counter.officerGet("/v1/due", accept: accept)
            #expect(answer.headers[.contentType] == "application/json")
        }
    }

    @Test(
        "A span that is none is refused",
        arguments: [
            "within=30", "within=d", "within=-1d", "within=3661d", "within=30D", "within=1w", "within=99999d",
            "within=%2B1d", "limit=0", "limit=10001", "days=3", "within=1d&within=2d",
        ]
    )
    func refused(query: String) async throws {
        try await TestCounter.open { counter async throws in
            #expect(try await counter.officerGet("/v1/due?\(query)").status == 400)
        }
    }

    @Test("The work list is for officers")
    func officersOnly() async throws {
        try await TestCounter.open { counter async throws in
            #expect(try await counter.get("/v1/due").status == 401)
        }
    }

    private static func calendar(_ counter: TestCounter, accept: String) async throws -> String {
        let answer = try await counter.officerGet("/v1/due?within=3660d", accept: accept)
        #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8")
        return String(decoding: answer.body, as: UTF8.self)
    }
}
