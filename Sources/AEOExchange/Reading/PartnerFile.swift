import AEOModel

/// A partner's file as its mapping describes it.
package struct PartnerFile {
    private let source: any RandomSource
    private let mapping: ImportMapping

    package init(_ source: any RandomSource, mapping: ImportMapping) {
        self.source = source
        self.mapping = mapping
    }

    /// Gives the records one after the other; `progress` hears how many bytes of the file were read.
    package func read(
        progress: ((Int) -> Void)? = nil,
        _ take: @escaping RowTaker
    ) throws(ExchangeError) {
        guard source.count > 0 else { return }
        try container(progress).read(take)
    }

    private func container(_ progress: ((Int) -> Void)?) throws(ExchangeError) -> any RowContainer {
        let wanted = mapping.wanted
        switch mapping.format {
        case .csv:
            try refuseArchive()
            let shape = TableShape(headerRow: mapping.headerRow, wanted: wanted, hasDelimiter: true)
            return CSVContainer(
                source: try decoded(mapping.encoding, progress),
                delimiter: mapping.delimiter,
                shape: shape
            )
        case .xlsx:
            let shape = TableShape(headerRow: mapping.headerRow, wanted: wanted)
            return Workbook(source: source, sheet: mapping.sheet, shape: shape, progress: progress)
        case .json:
            return JSONContainer(
                source: try decoded(mapping.encoding, progress),
                records: mapping.records,
                wanted: wanted
            )
        case .xml:
            return XMLContainer(
                source: try decoded(markupEncoding(), progress),
                recordElement: mapping.recordElement ?? "",
                wanted: wanted
            )
        }
    }

    private func decoded(
        _ encoding: TextEncoding?,
        _ progress: ((Int) -> Void)?
    ) throws(ExchangeError) -> DecodedSource {
        DecodedSource(ChunkedSource(source, progress: progress), encoding: encoding)
    }

    /// A spreadsheet under a mapping for text would only be told to have a wrong byte.
    private func refuseArchive() throws(ExchangeError) {
        guard source.count >= 4, try source.bytes(at: 0, count: 4) == [0x50, 0x4B, 0x03, 0x04] else { return }
        throw ExchangeError("format", "the file is an .xlsx or another archive, and the mapping says csv")
    }

    private func markupEncoding() throws(ExchangeError) -> TextEncoding? {
        if let encoding = mapping.encoding { return encoding }
        return try declared()
    }

    /// The character set that an XML declaration names.
    private func declared() throws(ExchangeError) -> TextEncoding? {
        let start = try source.bytes(at: 0, count: min(256, source.count))
        guard TextEncoding.mark(start) == nil else { return nil }
        let text = String(decoding: start.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        guard let end = text.firstIndex(of: ">"), text.hasPrefix("<?xml") else { return nil }
        let parts = text[..<end].split(whereSeparator: { $0 == "\"" || $0 == "'" })
        guard let place = parts.firstIndex(where: { $0.filter { !$0.isWhitespace }.hasSuffix("encoding=") }),
            place + 1 < parts.count
        else { return nil }
        let name = String(parts[place + 1])
        guard let encoding = TextEncoding(name: name) else {
            throw ExchangeError(
                "encoding",
                "the file declares the encoding \"\(name)\", which is not read: have it sent as UTF-8"
            )
        }
        return encoding
    }
}
