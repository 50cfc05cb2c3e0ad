import AEOModel
import JOSE
import Testing

@testable import AEORegistry

@Suite struct MirrorRowReaderTests {
    private let reader = MirrorRowReader(programme: ProgrammeID(parsing: "CN-GACC"))

    @Test(
        "A row that is not as agreed is refused with its column and the rule",
        arguments: [
            ("", nil, "malformed"), ("[]", nil, "malformed"), ("{\"row\":2,\"row\":2}", nil, "malformed"),
            ("{}", "row", "missing"), ("{\"row\":0,\"tin\":\"CN1\"}", "row", "missing"),
            ("{\"row\":\"2\"}", "row", "missing"),
            ("{\"row\":2,\"status\":\"active\"}", "tin", "missing"),
            ("{\"row\":2,\"tin\":\"\",\"status\":\"active\"}", "tin", "missing"),
            ("{\"row\":2,\"tin\":7,\"status\":\"active\"}", "tin", "not-a-text"),
            ("{\"row\":2,\"tin\":\"上海\",\"status\":\"active\"}", "tin", "not-a-number"),
            ("{\"row\":2,\"tin\":\" - . \",\"status\":\"active\"}", "tin", "not-a-number"),
            ("{\"row\":2,\"tin\":\"CN1\"}", "status", "missing"),
            ("{\"row\":2,\"tin\":\"CN1\",\"status\":\"Valid\"}", "status", "not-a-status"),
            ("{\"row\":2,\"tin\":\"CN1\",\"status\":\"SUSPENDED\"}", "status", "not-a-status"),
            ("{\"row\":2,\"tin\":\"CN1\",\"status\":\"active\",\"colour\":\"red\"}", nil, "unknown-member"),
            (
                "{\"row\":2,\"tin\":\"CN1\",\"status\":\"active\",\"expiry_date\":\"31.12.2027\"}",
                "expiry_date", "not-a-date"
            ),
            (
                "{\"row\":2,\"tin\":\"CN1\",\"status\":\"active\",\"status_date\":\"2026-02-30\"}",
                "status_date", "not-a-date"
            ),
            (
                "{\"row\":2,\"tin\":\"CN1\",\"status\":\"active\",\"name\":\"a\\u0000b\"}", "name",
                "control-character"
            ),
            ("{\"row\":2,\"tin\":\"CN1\",\"status\":\"active\",\"roles\":\"IMP\"}", "roles", "not-a-list"),
            ("{\"row\":2,\"tin\":\"CN1\",\"status\":\"active\",\"roles\":[1]}", "roles", "not-a-text"),
            (
                "{\"row\":2,\"tin\":\"CN1\",\"status\":\"active\",\"identifiers\":[{\"scheme\":\"A\"}]}",
                "identifiers", "not-an-identifier"
            ),
            (
                "{\"row\":2,\"tin\":\"CN1\",\"status\":\"active\",\"programme\":\"JP-JC\"}", "programme",
                "other-programme"
            ),
            (
                "{\"row\":2,\"tin\":\"CN1\",\"status\":\"active\",\"programme\":\"?\"}", "programme",
                "not-a-programme"
            ),
        ] as [(String, String?, String)]
    )
    func refused(line: String, column: String?, rule: String) {
        let fault = #expect(throws: RowFault.self) { try reader.read(Array(line.utf8)) }
        #expect(fault?.column == column)
        #expect(fault?.rule == rule)
    }

    @Test("A row of no programme on a list of many is refused")
    func noProgramme() {
        let open = MirrorRowReader(programme: nil)
        let fault = #expect(throws: RowFault.self) {
            try open.read(Array(#"{"row":9,"tin":"CN1","status":"active"}"#.utf8))
        }
        #expect(fault == RowFault(row: 9, column: "programme", rule: "missing"))
    }

    @Test("Texts beyond their bounds are refused, and the answer repeats only their beginning")
    func tooLong() {
        let text = String(repeating: "x", count: 1001)
        let fault = #expect(throws: RowFault.self) {
            try reader.read(Array(#"{"row":3,"tin":"CN1","status":"active","name":"\#(text)"}"#.utf8))
        }
        #expect(fault?.rule == "too-long" && fault?.value?.count == 64)
    }

    @Test("A row is the same line whatever the order of its members and roles, and reads back")
    func canonical() throws {
        let one = """
            {"row":2,"tin":"cn 110-1","status":"suspended","roles":["IMP","EXP","IMP"],"tier":"AEO",\
            "identifiers":[{"scheme":"USCC","value":"9111"}],"suspended_from":"2026-03-01","name":null}
            """
        let other = """
            {"suspended_from":"2026-03-01","tier":"AEO","roles":["EXP","IMP"],"status":"suspended",\
            "identifiers":[{"value":"9111","scheme":"USCC"}],"programme":"CN-GACC","tin":"CN1101","row":7}
            """
        let (row, facts) = try reader.read(Array(one.utf8))
        #expect(row == 2)
        #expect(facts.line == (try reader.read(Array(other.utf8)).facts.line))
        #expect(MirrorFacts(line: facts.line) == facts)
        #expect(facts.numbers == ["CN1101", "9111"])
        #expect(MirrorFacts(line: facts.line + [0x20]) == nil)
        #expect(
            MirrorFacts(line: Array(#"{"programme":"CN-GACC","status":"active","tin":"CN1","x":1}"#.utf8))
                == nil
        )
    }
}
