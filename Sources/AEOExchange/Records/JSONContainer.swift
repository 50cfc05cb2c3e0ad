import JOSE

/// JSON: one array of flat objects, the array at a path inside a document, or one object per line.
struct JSONContainer: RowContainer {
    let source: any ByteSource
    /// The names that lead to the array of records; empty for the document itself.
    let records: [String]
    let wanted: Set<String>

    func read(_ take: @escaping RowTaker) throws(ExchangeError) {
        var scanner = JSONScanner(path: records)
        var number = 0
        while true {
            let piece: [UInt8]
            do throws(ExchangeError) {
                piece = try source.next()
            } catch {
                throw error.at(row: number + 1)
            }
            if piece.isEmpty { break }
            try scanner.feed(piece) { (record) throws(ExchangeError) in
                number += 1
                try take(row(number, record))
            }
        }
        try scanner.finish()
    }

    private func row(_ number: Int, _ bytes: [UInt8]) -> SourceRow {
        do throws(JSONError) {
            let limits = JSONLimits(
                maxBytes: ReadingLimits.recordBytes,
                maxDepth: ReadingLimits.depth,
                maxMembers: ReadingLimits.columns
            )
            let object = try StrictJSON.parseObject(bytes, limits: limits)
            var flattener = JSONFlattener(row: number, wanted: wanted)
            flattener.add(object, at: "")
            return SourceRow(number: number, cells: flattener.cells, findings: flattener.findings)
        } catch {
            let isRounded = error.reason == .numberOutOfRange
            let finding = RowFinding(
                row: number,
                rule: isRounded ? "rounded-number" : "json",
                value: "\(error)",
                isError: true
            )
            return SourceRow(number: number, cells: [:], findings: [finding])
        }
    }
}
