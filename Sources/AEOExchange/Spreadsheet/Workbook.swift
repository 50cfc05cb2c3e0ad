/// A workbook of Office Open XML (ECMA-376): one sheet of it read as a table.
struct Workbook: RowContainer {
    let source: any RandomSource
    /// The sheet by its name; `nil` for the first.
    let sheet: String?
    let shape: TableShape
    var progress: ((Int) -> Void)?

    private static let main = "xl/workbook.xml"

    func read(_ take: @escaping RowTaker) throws(ExchangeError) {
        let archive = try Archive(source)
        let workbook = WorkbookPart()
        let relations = RelationsPart()
        guard try Self.read(Self.main, of: archive, into: workbook) else {
            throw ExchangeError("xlsx", "the archive holds no workbook: is it an .xlsx?")
        }
        _ = try Self.read("xl/_rels/workbook.xml.rels", of: archive, into: relations)
        let strings = SharedStringsPart()
        let styles = StylesPart()
        _ = try Self.read(
            relations.kinds["sharedStrings"] ?? "xl/sharedStrings.xml",
            of: archive,
            into: strings
        )
        _ = try Self.read(relations.kinds["styles"] ?? "xl/styles.xml", of: archive, into: styles)
        let path = try path(in: workbook, relations)

        var table = try TableReader(shape)
        // What concerns the file as a whole is told with its first record.
        var notes = Self.notes(archive, relations)
        let rows = SheetPart(strings: strings.strings, dates: styles.dates, dateSystem: workbook.dateSystem) {
            (row) throws(ExchangeError) in
            guard var record = try table.record(row) else { return }
            record.findings += notes
            notes = []
            try take(record)
        }
        do throws(ExchangeError) {
            guard try Self.read(path, of: archive, into: rows, progress: progress) else {
                throw ExchangeError(
                    "xlsx",
                    "the sheet \"\(path)\" is not in the archive: the file is damaged"
                )
            }
        } catch {
            throw rows.number > 0 ? error.at(row: rows.number) : error
        }
        guard table.isReady || rows.number == 0 else {
            throw ExchangeError(
                "header",
                "the sheet ends before row \(shape.headerRow), where the mapping puts the heading"
            )
        }
    }

    private func path(in workbook: WorkbookPart, _ relations: RelationsPart) throws(ExchangeError) -> String {
        let found =
            sheet.map { wanted in
                workbook.sheets.first { TableReader.folded($0.name) == TableReader.folded(wanted) }
            } ?? workbook.sheets.first
        guard let found else {
            let names = workbook.sheets.prefix(20).map { "\"\($0.name)\"" }.joined(separator: ", ")
            throw ExchangeError(
                "sheet",
                "there is no sheet \"\(sheet ?? "")\": the workbook has \(names.isEmpty ? "none" : names)"
            )
        }
        guard let path = relations.targets[found.relation] else {
            throw ExchangeError("xlsx", "the workbook does not say where its sheet \"\(found.name)\" is")
        }
        return path
    }

    private static func read(
        _ name: String,
        of archive: Archive,
        into part: any MarkupHandler,
        progress: ((Int) -> Void)? = nil
    ) throws(ExchangeError) -> Bool {
        guard let content = try archive.open(name, progress: progress) else { return false }
        try MarkupReader.read(DecodedSource(content, encoding: nil), into: part)
        return true
    }

    /// What the workbook brings along that is never run and never followed.
    private static func notes(_ archive: Archive, _ relations: RelationsPart) -> [RowFinding] {
        var notes: [RowFinding] = []
        if let macros = archive.names.first(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) {
            notes.append(RowFinding(row: nil, rule: "macros-ignored", value: macros, isError: false))
        }
        let links = archive.names.first { $0.lowercased().hasPrefix("xl/externallinks/") }
        if links != nil || relations.leadsOut {
            notes.append(RowFinding(row: nil, rule: "external-links-ignored", value: links, isError: false))
        }
        return notes
    }
}
