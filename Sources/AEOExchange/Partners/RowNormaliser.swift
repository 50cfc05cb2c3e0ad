package import AEOModel

/// Turns the rows of a partner's file into records in our words, row by row.
package struct RowNormaliser: Sendable {
    private let mapping: ImportMapping
    private let programmes: PartnerProgrammes
    /// Roles by what people write, in lower case.
    private let roleWords: [String: String]
    private let dates: DateReader

    package init(mapping: ImportMapping, programmes: PartnerProgrammes, roleWords: [String: String]) {
        self.mapping = mapping
        self.programmes = programmes
        self.roleWords = roleWords
        dates = DateReader(order: mapping.dateOrder, calendar: mapping.calendar)
    }

    /// The record of a row and what was odd; no record when an error keeps it out.
    package func read(_ source: SourceRow) -> (record: PartnerRow?, findings: [RowFinding]) {
        // Of a row that was not read right, nothing more can be said.
        guard !source.findings.contains(where: \.isError) else { return (nil, source.findings) }
        var faults: [(fault: RowFault, isError: Bool)] = []
        let record = record(of: source, &faults)
        let findings =
            source.findings
            + faults.map { fault, isError in
                RowFinding(
                    row: source.number,
                    column: fault.field.map { mapping.columns[$0] ?? $0.rawValue },
                    rule: fault.rule,
                    value: fault.value,
                    isError: isError
                )
            }
        return (findings.contains(where: \.isError) ? nil : record, findings)
    }

    /// Whether a row is a remark of the list's writer, such as a total: it has no number and hardly anything else.
    package func isNote(_ source: SourceRow) -> Bool {
        guard !source.findings.contains(where: \.isError) else { return false }
        let isNumbered = [PartnerField.tin, .identifier, .certificateNumber].contains {
            cell($0, source) != nil
        }
        return !isNumbered && source.cells.count <= 2 && mapping.columns.count > 2
    }

    /// The day of the list that a row names; `nil` when the mapping names no column for it.
    package func listDate(_ source: SourceRow) -> CivilDate? {
        guard let cell = mapping.listDateFrom.flatMap({ source.cells[$0] }) else { return nil }
        guard case .day(let day) = dates.read(cell, mayBeOpen: false) else { return nil }
        return day
    }

    private func cell(_ field: PartnerField, _ source: SourceRow) -> CellValue? {
        mapping.columns[field].flatMap { source.cells[$0] }
    }

    private func record(
        of source: SourceRow,
        _ faults: inout [(fault: RowFault, isError: Bool)]
    ) -> PartnerRow? {
        let programme: ProgrammeID?
        let number: NumberReader.Reading
        do throws(RowFault) {
            programme = programmes.programme(try self.programme(source))
            number = try self.number(source, programme)
        } catch {
            faults.append((error, true))
            return nil
        }
        faults += number.warnings.map { ($0, false) }
        var record = PartnerRow(row: source.number, tin: number.tin)
        record.programme = programme
        record.identifiers = number.identifiers
        func attempt(_ step: (inout PartnerRow) throws(RowFault) -> Void) {
            do throws(RowFault) { try step(&record) } catch { faults.append((error, true)) }
        }
        attempt { (record) throws(RowFault) in record.status = try status(source) }
        attempt { (record) throws(RowFault) in record.tier = try tier(source, programme) }
        attempt { (record) throws(RowFault) in record.roles = try roles(source, programme) }
        attempt { (record) throws(RowFault) in record.certificateNumber = try text(.certificateNumber, source)
        }
        attempt { (record) throws(RowFault) in record.name = try text(.name, source) }
        attempt { (record) throws(RowFault) in record.nameLatin = try text(.nameLatin, source) }
        attempt { (record) throws(RowFault) in record.address = try text(.address, source) }
        attempt { (record) throws(RowFault) in record.country = try country(source) }
        attempt { (record) throws(RowFault) in
            guard let scheme = mapping.aliasScheme, let value = try text(.alias, source) else { return }
            record.aliases = [NumberedCode(scheme: scheme, value: value)]
        }
        readDates(source, into: &record, &faults)
        for name in [record.name, record.nameLatin].compactMap(\.self) where FormulaGuard.isFormula(name) {
            faults.append((RowFault("formula-text", record.name == name ? .name : .nameLatin, name), false))
        }
        for field in mapping.columns.keys.sorted(by: { $0.rawValue < $1.rawValue })
        where cell(field, source) == .formula {
            faults.append((RowFault("formula-ignored", field), false))
        }
        return record
    }

    private func number(
        _ source: SourceRow,
        _ programme: ProgrammeID?
    ) throws(RowFault) -> NumberReader.Reading {
        let reader = NumberReader(
            partner: mapping.partner,
            programmes: programmes,
            scheme: mapping.identifierScheme,
            rule: mapping.tin
        )
        guard let tin = cell(.tin, source) else {
            guard let national = cell(.identifier, source) else {
                throw RowFault("missing", mapping.columns[.tin] == nil ? .identifier : .tin)
            }
            return try reader.read(national, .identifier, programme: programme)
        }
        var reading = try reader.read(tin, .tin, programme: programme)
        if let national = cell(.identifier, source) {
            let other = try reader.read(national, .identifier, programme: programme)
            reading.identifiers += other.identifiers.filter { !reading.identifiers.contains($0) }
            reading.warnings += other.warnings
        }
        return reading
    }

    private func programme(_ source: SourceRow) throws(RowFault) -> ProgrammeID? {
        guard let text = try text(.programme, source) else { return mapping.programme }
        guard let programme = ProgrammeID(parsing: text.uppercased()) else {
            throw RowFault("programme", .programme, text)
        }
        return programme
    }

    private func status(_ source: SourceRow) throws(RowFault) -> ImportedStatus {
        // A list without such a column is a list of those whose status is in force.
        guard mapping.columns[.status] != nil else { return .active }
        let text = try text(.status, source) ?? ""
        if let status = mapping.statusWords[PartnerWord.folded(text)] { return status }
        guard !text.isEmpty else { throw RowFault("missing", .status) }
        guard mapping.statusWords.isEmpty, let status = ImportedStatus(word: text.lowercased()) else {
            throw RowFault("status-word", .status, text)
        }
        return status
    }

    private func tier(_ source: SourceRow, _ programme: ProgrammeID?) throws(RowFault) -> String? {
        guard let text = try text(.tier, source) else { return nil }
        let code = mapping.tierWords?[PartnerWord.folded(text)] ?? text.uppercased()
        if let tiers = programmes.tiers(programme) {
            guard tiers.contains(code) else { throw RowFault("tier-word", .tier, text) }
        }
        guard Self.isCode(code) else { throw RowFault("tier-word", .tier, text) }
        return code
    }

    private func roles(_ source: SourceRow, _ programme: ProgrammeID?) throws(RowFault) -> [String]? {
        guard let text = try text(.roles, source) else { return nil }
        let known = programmes.roles(programme)
        var roles: Set<String> = []
        let whole = mapping.roleWords?[PartnerWord.folded(text)].map { [$0] }
        let words = text.split { ",;/|、，；+\n".contains($0) }.map(String.init)
        for meant in whole ?? words.map({ meaning(of: $0) }) {
            for role in meant {
                guard Self.isCode(role), known?.contains(role) ?? true else {
                    throw RowFault("role-word", .roles, text)
                }
                roles.insert(role)
            }
        }
        return roles.isEmpty ? nil : roles.sorted()
    }

    private func meaning(of word: String) -> [String] {
        let folded = PartnerWord.folded(word)
        if folded.isEmpty { return [] }
        return mapping.roleWords?[folded] ?? [
            roleWords[folded] ?? word.uppercased().filter { !$0.isWhitespace }
        ]
    }

    private func country(_ source: SourceRow) throws(RowFault) -> String? {
        guard let text = try text(.country, source) else { return nil }
        // EL and UK are how some write Greece and the United Kingdom.
        let code = ["EL": "GR", "UK": "GB"][text.uppercased()] ?? text
        guard let country = try? CountryCode(parsing: code) else { throw RowFault("country", .country, text) }
        return country.text
    }

    private func readDates(
        _ source: SourceRow,
        into record: inout PartnerRow,
        _ faults: inout [(fault: RowFault, isError: Bool)]
    ) {
        let fields: [PartnerField] = [
            .statusDate, .authorisedOn, .effectiveFrom, .expiryDate, .suspendedFrom, .suspendedUntil,
        ]
        for field in fields {
            guard let cell = cell(field, source), cell != .formula else { continue }
            switch dates.read(cell, mayBeOpen: field.mayBeOpen) {
            case .day(let day): record.dates[field] = day
            case .open: faults.append((RowFault("open-end", field, cell.text), false))
            case .refused(let rule): faults.append((RowFault(rule, field, cell.text), true))
            }
        }
        let pairs: [(PartnerField, PartnerField)] = [
            (.effectiveFrom, .expiryDate), (.authorisedOn, .expiryDate), (.suspendedFrom, .suspendedUntil),
        ]
        for (first, last) in pairs {
            guard let start = record.dates[first], let end = record.dates[last], end < start else { continue }
            faults.append((RowFault("date-order", last, "\(end) is before \(start)"), true))
            return
        }
    }

    /// A cell as text without blanks at its ends; control characters and texts without measure are refused.
    private func text(_ field: PartnerField, _ source: SourceRow) throws(RowFault) -> String? {
        guard let cell = cell(field, source) else { return nil }
        switch cell {
        case .formula: return nil
        case .fault(let text): throw RowFault("error-cell", field, text)
        case .number(let text, let isRounded):
            guard !isRounded || field != .certificateNumber else {
                throw RowFault("rounded-number", field, text)
            }
            return text
        case .date(let day): return day.description
        case .flag, .text: break
        }
        var scalars = String.UnicodeScalarView()
        for scalar in cell.text.unicodeScalars {
            // A line end inside a cell is how addresses are laid out.
            if scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == "\u{A0}"
                || scalar == "\u{3000}"
            {
                if scalars.last != " " { scalars.append(" ") }
                continue
            }
            guard scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) else {
                throw RowFault("control-character", field, cell.text)
            }
            scalars.append(scalar)
        }
        let text = Self.trimmed(String(scalars))
        guard text.utf8.count <= field.limit else { throw RowFault("too-long", field, text) }
        return text.isEmpty ? nil : text
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    private static func isCode(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
            }
    }
}
