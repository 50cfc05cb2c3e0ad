import AEOModel
import AEORegistry
import Foundation
import JOSE
import Testing

@testable import AEOExchange

/// The files of `examples/mappings`, each as messy as those that partners send.
@Suite struct ExampleFileTests {
    struct Expected: Sendable, CustomTestStringConvertible {
        let mapping: String
        let file: String
        let rows: Int
        let accepted: Int
        let errors: [String]
        let warnings: [String]

        var testDescription: String { file }
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("examples/mappings")

    private static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    static let expected = [
        Expected(
            mapping: "eu-semicolon-latin1.json",
            file: "eu-semicolon-latin1.csv",
            rows: 12,
            accepted: 4,
            errors: [
                "5 date", "6 status-word", "7 wrong-partner", "8 scientific-notation", "9 wrong-partner",
                "12 duplicate",
                "13 ragged-row",
            ],
            warnings: ["3 open-end", "10 formula-text", "11 duplicate", "14 no-record"]
        ),
        Expected(
            mapping: "cn-gb18030.json",
            file: "cn-gb18030.csv",
            rows: 10,
            accepted: 4,
            errors: [
                "5 date", "6 look-alike", "7 wrong-partner", "8 scientific-notation", "9 tier-word",
                "11 duplicate",
            ],
            warnings: ["2 open-end", "3 open-end"]
        ),
        Expected(
            mapping: "nz-utf16-tab.json",
            file: "nz-utf16-tab.txt",
            rows: 9,
            accepted: 5,
            errors: ["5 date", "6 wrong-partner", "7 date-year", "9 look-alike"],
            warnings: ["4 open-end", "8 ragged-row", "10 formula-text"]
        ),
        Expected(
            mapping: "jp-workbook.json",
            file: "jp-workbook.xlsx",
            rows: 10,
            accepted: 5,
            errors: ["7 rounded-number", "8 check-digit", "9 role-word", "10 error-cell"],
            warnings: [
                "- macros-ignored", "- external-links-ignored", "5 open-end", "6 formula-text",
                "11 formula-ignored",
                "13 duplicate", "16 no-record",
            ]
        ),
        Expected(
            mapping: "kr-nested.json",
            file: "kr-nested.json.txt",
            rows: 7,
            accepted: 3,
            errors: ["3 rounded-number", "4 status-word", "5 date", "6 wrong-partner"],
            warnings: ["2 open-end", "7 formula-text"]
        ),
        Expected(
            mapping: "th-buddhist.json",
            file: "th-buddhist.xml",
            rows: 7,
            accepted: 3,
            errors: ["3 date", "4 date-year", "5 wrong-partner", "6 missing"],
            warnings: ["2 open-end"]
        ),
    ]

    @Test("Each example is read with the counts that the guide tells", arguments: expected)
    func examples(expected: Expected) throws {
        let mapping = try MappingReader.read(Self.bytes(expected.mapping))
        let (records, report) = try Sample.read(Self.bytes(expected.file), mapping)
        let told = { (findings: [RowFinding]) in
            findings.map { "\($0.row.map(String.init) ?? "-") \($0.rule)" }
        }
        #expect(told(report.errors) == expected.errors)
        #expect(told(report.warnings) == expected.warnings)
        #expect(report.rows == expected.rows && report.accepted == expected.accepted)
        // Rows that contradict a former one go to whoever compares, with the error.
        let contradicting = report.errors.filter { $0.rule == "duplicate" }.count
        #expect(records.count == expected.accepted + contradicting)
        #expect(report.fault == nil)
    }

    @Test(
        "No cut of an example is taken for the whole",
        arguments: expected.filter { !$0.file.hasSuffix(".csv") && !$0.file.hasSuffix("tab.txt") }
    )
    func cuts(expected: Expected) throws {
        let bytes = try Self.bytes(expected.file)
        let mapping = try MappingReader.read(Self.bytes(expected.mapping))
        for length in stride(from: 1, to: bytes.count - 2, by: 37) {
            #expect(Sample.rows(Array(bytes[..<length]), mapping).fault != nil, "cut at \(length)")
        }
    }

    @Test("Text under the mapping of another character set is refused or has no row taken")
    func wrongSets() throws {
        let latin = try Self.bytes("eu-semicolon-latin1.csv")
        let asUTF8 = try String(decoding: Self.bytes("eu-semicolon-latin1.json"), as: UTF8.self)
            .replacing("iso-8859-1", with: "utf-8")
        #expect(Sample.rows(latin, try Sample.mapping(asUTF8)).fault?.rule == "encoding")
        let chinese = try Self.bytes("cn-gb18030.csv")
        let asLatin = try String(decoding: Self.bytes("cn-gb18030.json"), as: UTF8.self)
            .replacing("\"encoding\": \"gb18030\"", with: "\"encoding\": \"iso-8859-1\"")
        #expect(Sample.rows(chinese, try Sample.mapping(asLatin)).fault?.rule == "column")
    }

    @Test("What is exported is imported again, in every format", arguments: ContainerFormat.allCases)
    func roundTrip(format: ContainerFormat) throws {
        let lines = """
            {"v":1,"log_size":3,"arrangements":["EU-NZ"]}
            {"tin":"NL123456789","programme":"EU-AEO","certificate_number":"NLAEOF0000012345","tier":"AEOF","roles":["EXP","IMP"],"status":"active","authorised_on":"2020-02-29","effective_from":"2020-03-05","name":"=Bloemen & \\"Zonen\\", <B.V.>","country":"NL","address":"Dock 4\\nSchiphol"}
            {"tin":"NL987654321","programme":"EU-AEO","tier":"AEOC","status":"suspended","suspended_from":"2026-01-01","name":"Ünï 中文"}
            {"end":true,"records":2,"removed":0,"stops":[]}

            """
        let box = Sample.Box<UInt8>()
        var writer = ListWriters.writer(format, columns: ExportLines.columns) {
            (bytes) throws(ExchangeError) in
            box.rows += bytes
        }
        var export = ExportLines()
        try writer.begin()
        try export.feed(Array(lines.utf8)) { (cells) throws(ExchangeError) in try writer.add(cells) }
        try export.finish()
        try writer.end()
        let text = String(decoding: try Self.bytes("aeo-export-\(format.rawValue).json"), as: UTF8.self)
        // The Dutch office's numbers are those of the Union's programme.
        let mapping = try Sample.mapping(text.replacing("\"partner\": \"NL\"", with: "\"partner\": \"EU\""))
        let (records, report) = try Sample.read(box.rows, mapping)
        #expect(report.errors.isEmpty)
        #expect(records.map(\.tin) == ["NL123456789", "NL987654321"])
        #expect(records.first?.roles == ["EXP", "IMP"] && records.first?.tier == "AEOF")
        #expect(records.first?.dates[.authorisedOn]?.description == "2020-02-29")
        let isGuarded = format == .csv || format == .xlsx
        #expect(records.first?.name == (isGuarded ? "'" : "") + "=Bloemen & \"Zonen\", <B.V.>")
        #expect(
            records.last?.status == .suspended
                && records.last?.dates[.suspendedFrom]?.description == "2026-01-01"
        )
        #expect(records.last?.name == "Ünï 中文")
    }
}
