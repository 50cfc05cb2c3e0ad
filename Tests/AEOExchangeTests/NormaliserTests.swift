import AEOModel
import Testing

@testable import AEOExchange

@Suite struct NormaliserTests {
    private static let number = "CN91110000600037341L"

    private func read(
        _ text: String,
        more: String = "",
        columns: String? = nil
    ) throws -> (records: [PartnerRow], report: ImportReport) {
        let columns = columns ?? #"{"tin":"TIN","name":"Name","status":"Status","expiry_date":"Expires"}"#
        return try Sample.read(Array(text.utf8), try Sample.mapping(columns: columns, more: more))
    }

    private func errors(_ report: ImportReport) -> [String] {
        report.errors.map { "\($0.row ?? 0) \($0.rule)" }
    }

    @Test("A good row becomes a record in our words")
    func good() throws {
        let (records, report) = try read(
            "TIN,Name,Status,Expires\ncn 91110000600037341l, 北京 Ltd ,Valid,2027-05-31\n"
        )
        #expect(report.rows == 1 && report.accepted == 1 && report.errors.isEmpty && report.warnings.isEmpty)
        #expect(records.first?.tin == Self.number && records.first?.name == "北京 Ltd")
        #expect(records.first?.status == .active && records.first?.programme?.text == "CN-GACC")
        #expect(records.first?.dates[.expiryDate]?.description == "2027-05-31")
        #expect(report.programme?.text == "CN-GACC" && report.guardRule == nil)
    }

    @Test("Each fault is told with its row, its column and its rule")
    func faults() throws {
        let (records, report) = try read(
            """
            TIN,Name,Status,Expires
            \(Self.number),A,valid,2027-05-31
            ,B,valid,2027-05-31
            СN91110000600037341L,C,valid,2027-05-31
            CN911100006000373410,D,valid,2027-05-31
            CN1101234567,E,perhaps,2027-05-31
            CN1101234568,F,,2027-05-31
            CN1101234569,G,valid,31.5.2027
            CN1101234560,H,paused,9999-12-31
            CN1101234561,=cmd|' /C calc'!A0,valid,
            NZ1101234561,J,valid,
            1.23E+11,K,valid,

            """
        )
        #expect(
            errors(report) == [
                "3 missing", "4 look-alike", "5 check-digit", "6 status-word", "7 missing", "8 date",
                "11 wrong-partner",
                "12 scientific-notation",
            ]
        )
        #expect(
            report.errors.map(\.column) == ["TIN", "TIN", "TIN", "Status", "Status", "Expires", "TIN", "TIN"]
        )
        #expect(report.warnings.map { "\($0.row ?? 0) \($0.rule)" } == ["9 open-end", "10 formula-text"])
        #expect(records.map(\.row) == [2, 9, 10])
        #expect(records.last?.name == "=cmd|' /C calc'!A0")
        #expect(report.rows == 11 && report.accepted == 3 && report.rejected == 8)
    }

    @Test("A second row of one operator is an error, or a warning when it says the same")
    func duplicates() throws {
        let (records, report) = try read(
            "TIN,Name,Status,Expires\n\(Self.number),A,valid,\nCN-91110000600037341l,A,valid,\n\(Self.number),B,valid,\n"
        )
        #expect(records.map(\.row) == [2, 4], "whoever compares sees both")
        #expect(report.rows == 3 && report.accepted == 1 && report.repeated == 2 && report.unread == 0)
        #expect(report.warnings.map(\.rule) == ["duplicate"] && report.warnings.first?.row == 3)
        #expect(errors(report) == ["4 duplicate"])
    }

    @Test("A list of another country is stopped as a whole")
    func foreignList() throws {
        let rows = (0..<10).map { "\($0 < 7 ? "CN" : "JP")110123456\($0),A,valid," }.joined(separator: "\n")
        let (_, report) = try read("TIN,Name,Status,Expires\n" + rows)
        #expect(report.foreign == 3 && report.guardRule == "wrong-partner")
    }

    @Test("A list without a usable row is empty")
    func emptyLists() throws {
        #expect(try read("").report.guardRule == "empty")
        #expect(try read("TIN,Name,Status,Expires\n").report.guardRule == "empty")
        #expect(try read("TIN,Name,Status,Expires\n,A,valid,\n").report.guardRule == "empty")
    }

    @Test("A fault of the file stops the list, whatever was read before")
    func fault() throws {
        let report = try read("TIN,Name,Status,Expires\n\(Self.number),A,valid,\n\"x").report
        #expect(report.accepted == 1 && report.guardRule == "unreadable")
        #expect(errors(report) == ["3 quoting"])
    }

    @Test("Totals and remarks below the list are no records")
    func remarks() throws {
        let (records, report) = try read("TIN,Name,Status,Expires\n\(Self.number),A,valid,\n\n,Total: 1,,\n")
        #expect(records.count == 1 && report.rows == 1 && report.warnings.map(\.rule) == ["no-record"])
    }

    @Test("Without a column of status everybody on the list is active")
    func noStatus() throws {
        let (records, _) = try read("TIN\n\(Self.number)\n", columns: #"{"tin":"TIN"}"#)
        #expect(records.map(\.status) == [.active])
    }

    @Test("Roles and tiers are translated, and unknown ones refused")
    func words() throws {
        let columns = #"{"tin":"TIN","tier":"Tier","roles":"Roles"}"#
        let more = #""tier_words":{"高级认证":"ADV"},"role_words":{"进出口":["IMP","EXP"]}"#
        let (records, report) = try read(
            "TIN,Tier,Roles\nCN1101234561,高级认证,进出口\nCN1101234562,adv,exporter; IMP\nCN1101234563,gold,EXP\nCN1101234564,ADV,pirate\n",
            more: more,
            columns: columns
        )
        #expect(records.map(\.tier) == ["ADV", "ADV"])
        #expect(records.map(\.roles) == [["EXP", "IMP"], ["EXP", "IMP"]])
        #expect(errors(report) == ["4 tier-word", "5 role-word"])
    }

    @Test("Dates that contradict each other keep the row out")
    func dateOrder() throws {
        let columns = #"{"tin":"TIN","effective_from":"From","expiry_date":"To"}"#
        let report = try read("TIN,From,To\nCN1101234561,2027-01-01,2026-01-01\n", columns: columns).report
        #expect(errors(report) == ["2 date-order"])
    }

    @Test("Control characters and texts without measure are refused")
    func texts() throws {
        let long = String(repeating: "x", count: 1001)
        let report = try read(
            "TIN,Name,Status,Expires\nCN1101234561,a\u{7}b,valid,\nCN1101234562,\(long),valid,\n"
        ).report
        #expect(errors(report) == ["2 control-character", "3 too-long"])
        #expect((report.errors.last?.value ?? "").count == 80)
    }

    @Test("The day of the list comes from its column")
    func listDate() throws {
        let (_, report) = try read(
            "TIN,Day\nCN1101234561,2026-10-01\nCN1101234562,2026-11-01\n",
            more: #""list_date_from":"Day""#,
            columns: #"{"tin":"TIN"}"#
        )
        #expect(report.listDate?.description == "2026-11-01")
    }

    @Test("Only the first thousand findings are kept, and all are counted")
    func bounded() throws {
        let rows = (0..<1500).map { _ in ",A,valid,2027-01-01" }.joined(separator: "\n")
        let report = try read("TIN,Name,Status,Expires\n" + rows).report
        #expect(report.errors.count == 1000 && report.errorsTotal == 1500 && report.rows == 1500)
    }

    @Test("Names of Greece and the United Kingdom as others write them are taken, unknown countries not")
    func countries() throws {
        let columns = #"{"tin":"TIN","country":"C"}"#
        let (records, report) = try read(
            "TIN,C\nCN1101234561,EL\nCN1101234562,uk\nCN1101234563,ZZ\n",
            columns: columns
        )
        #expect(records.map(\.country) == ["GR", "GB"])
        #expect(errors(report) == ["4 country"])
    }
}
