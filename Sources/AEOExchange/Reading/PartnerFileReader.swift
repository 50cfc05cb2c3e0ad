import AEOModel
import JOSE

/// Reads a partner's file from its begin to its end: records in our words, and a report of every row.
package final class PartnerFileReader {
    /// What takes the records that errors do not keep out, and those that contradict a former one of the same operator.
    package typealias RecordTaker = (PartnerRow) throws(ExchangeError) -> Void

    private let file: PartnerFile
    private let normaliser: RowNormaliser
    private var report = ImportReport()
    /// A fingerprint of each operator under its programme, with one of all that the row says.
    ///
    /// Both are keyed anew in each run, so nobody can make a file whose rows seem to be the same.
    private var seen: [Int: Int] = [:]

    package init(file: PartnerFile, normaliser: RowNormaliser) {
        self.file = file
        self.normaliser = normaliser
    }

    /// Reads the file; a fault of the file as a whole is part of the report, one of `take` too.
    package func read(progress: ((Int) -> Void)? = nil, _ take: @escaping RecordTaker) -> ImportReport {
        do throws(ExchangeError) {
            try file.read(progress: progress) { [self] (row) throws(ExchangeError) in
                try self.take(row, take)
            }
        } catch {
            report.fault = error
            report.add(error.finding)
        }
        return report
    }

    private func take(_ row: SourceRow, _ take: RecordTaker) throws(ExchangeError) {
        if let day = normaliser.listDate(row) { report.listDate = max(report.listDate ?? day, day) }
        guard !normaliser.isNote(row) else {
            let text = row.cells.values.map(\.text).sorted().joined(separator: " ")
            report.add(RowFinding(row: row.number, rule: "no-record", value: text, isError: false))
            row.findings.forEach { report.add($0) }
            return
        }
        let (record, findings) = normaliser.read(row)
        findings.forEach { report.add($0) }
        guard let record else { return report.countRejected() }
        switch repeated(record) {
        case nil:
            report.countAccepted(record.programme)
            try take(record)
        case true?:
            // The same operator twice in the same words is one record.
            report.countRepeated()
            report.add(RowFinding(row: record.row, rule: "duplicate", value: record.tin, isError: false))
        case false?:
            report.countRepeated()
            report.add(RowFinding(row: record.row, rule: "duplicate", value: record.tin, isError: true))
            // Whoever compares must see both, for neither is to be believed, whichever came first.
            try take(record)
        }
    }

    /// Whether an operator was there before, and if so whether with the same words; `nil` for a new one.
    private func repeated(_ record: PartnerRow) -> Bool? {
        var key = Hasher()
        key.combine(record.tin)
        key.combine(record.programme)
        var words = record.json
        words["row"] = nil
        var content = Hasher()
        content.combine(JSONText.encode(words))
        let fingerprint = content.finalize()
        guard let before = seen.updateValue(fingerprint, forKey: key.finalize()) else { return nil }
        return before == fingerprint
    }
}
