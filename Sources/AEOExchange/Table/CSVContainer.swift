/// Delimited text: records of fields, quoted as in RFC 4180, with any delimiter of one character.
struct CSVContainer: RowContainer {
    let source: any ByteSource
    let delimiter: [UInt8]
    let shape: TableShape

    func read(_ take: @escaping RowTaker) throws(ExchangeError) {
        var parser = CSVParser(delimiter: delimiter)
        var table = try TableReader(shape)
        var hasBytes = false
        while true {
            let piece: [UInt8]
            do throws(ExchangeError) {
                piece = try source.next()
            } catch {
                throw error.at(row: parser.number)
            }
            if piece.isEmpty { break }
            hasBytes = true
            try parser.feed(piece) { (row) throws(ExchangeError) in
                if let record = try table.record(row) { try take(record) }
            }
        }
        guard hasBytes else { return }
        try parser.finish { (row) throws(ExchangeError) in
            if let record = try table.record(row) { try take(record) }
        }
        guard table.isReady else {
            throw ExchangeError(
                "header",
                "the file ends before row \(shape.headerRow), where the mapping puts the heading"
            )
        }
    }
}
