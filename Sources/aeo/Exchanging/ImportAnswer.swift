import AEOExchange
import AEOModel
import JOSE

/// What is told of an import: what was read here, and what the registry says of it.
struct ImportAnswer {
    let partner: PartyCode
    var listDate: CivilDate?
    private let mode: ImportMode
    private let isDryRun: Bool
    private let mapping: ImportMapping
    private let report: ImportReport
    private var warnings: [JSONValue]
    private var errors: [JSONValue]
    private var warningsTotal: Int
    private(set) var errorsTotal: Int
    private var accepted: Int
    private var diff: JSONObject = ["added": 0, "changed": 0, "suspended": 0, "revoked": 0, "missing": 0]
    /// What the registry says besides.
    private var more: JSONObject = [:]
    private(set) var guardRule: String?

    init(_ mapping: ImportMapping, _ choices: ImportOptions, report: ImportReport) {
        self.mapping = mapping
        self.report = report
        partner = mapping.partner
        mode = choices.mode
        isDryRun = choices.dryRun
        warnings = report.warnings.map { .object($0.json) }
        errors = report.errors.map { .object($0.json) }
        warningsTotal = report.warningsTotal
        errorsTotal = report.errorsTotal
        accepted = report.accepted
    }

    /// The id under which the list waits for approval; `nil` when it does not.
    var id: String? { more["id"]?.stringValue }

    /// The signed acknowledgement; `nil` when the registry gave none.
    var acknowledgement: String? { more["ack"]?.stringValue }

    /// How many errors the acknowledgement tells the partner one by one.
    private static let acknowledged = 100

    /// The first line of the upload.
    func header(digest: [UInt8]) -> [UInt8] {
        let header: JSONObject = [
            "v": 1, "partner": .string(partner.text),
            "programme": programme.map { .string($0.text) } ?? .null,
            "mode": .string(mode.rawValue), "complete": .bool(mapping.complete),
            "list_date": listDate.map { .string($0.description) } ?? .null,
            "file_sha256": .string(Base64URL.encode(digest)), "rows": .integer(Int64(report.rows)),
            "rejected": .integer(Int64(report.unread)),
            "errors": .array(
                report.errors.prefix(Self.acknowledged).map { error in
                    .object([
                        "row": error.row.map { .integer(Int64($0)) } ?? .null,
                        "column": error.column.map { .string(String($0.prefix(64))) } ?? .null,
                        "rule": .string(error.rule),
                    ])
                }
            ),
        ]
        return JSONText.encode(header) + [UInt8(ascii: "\n")]
    }

    /// The programme of the whole list; `nil` where each row names its own.
    private var programme: ProgrammeID? { report.programme }

    /// With no registry named, everybody on the list is new.
    mutating func compareWithNothing() {
        diff["added"] = .integer(Int64(accepted))
        let finding = RowFinding(
            row: nil,
            rule: "not-compared",
            value: "no registry is named",
            isError: false
        )
        warnings.append(.object(finding.json))
        warningsTotal += 1
    }

    /// Stops the list before it is sent.
    mutating func stop(by rule: String) { guardRule = rule }

    /// Takes in what the registry found.
    mutating func merge(_ answer: JSONObject) {
        let limit = ImportReport.told
        warnings = Array((warnings + (answer["warnings"]?.arrayValue ?? [])).prefix(limit))
        // Rows that contradict each other went to the registry, which tells of them itself.
        errors.removeAll { $0.objectValue?["rule"] == "duplicate" }
        errorsTotal -= report.rules["duplicate"] ?? 0
        errors = Array((errors + (answer["errors"]?.arrayValue ?? [])).prefix(limit))
        warningsTotal += count(answer, "warnings")
        errorsTotal += count(answer, "errors")
        accepted = answer["accepted"]?.integerValue.flatMap { Int(exactly: $0) } ?? accepted
        if let diff = answer["diff"]?.objectValue { self.diff = diff }
        guardRule = answer["guard"]?.stringValue
        let known: Set<String> = [
            "rows", "accepted", "warnings", "warnings_total", "errors", "errors_total", "diff", "guard",
            "partner", "mode", "list_date", "rejected", "dry_run",
        ]
        for member in answer where !known.contains(member.name) { more[member.name] = member.value }
    }

    private func count(_ answer: JSONObject, _ name: String) -> Int {
        answer["\(name)_total"]?.integerValue.flatMap { Int(exactly: $0) }
            ?? answer[name]?.arrayValue?.count ?? 0
    }

    /// The document of `--json`.
    var json: JSONObject {
        var json: JSONObject = [
            "rows": .integer(Int64(report.rows)), "accepted": .integer(Int64(accepted)),
            "rejected": .integer(Int64(report.rows - accepted)), "warnings": .array(warnings),
            "warnings_total": .integer(Int64(warningsTotal)), "errors": .array(errors),
            "errors_total": .integer(Int64(errorsTotal)), "diff": .object(diff),
            "guard": guardRule.map { .string($0) } ?? .null, "partner": .string(partner.text),
            "mode": .string(mode.rawValue), "dry_run": .bool(isDryRun),
            "list_date": listDate.map { .string($0.description) } ?? .null,
        ]
        for member in more { json[member.name] = member.value }
        if json["id"] == nil { json["id"] = .null }
        return json
    }
}
