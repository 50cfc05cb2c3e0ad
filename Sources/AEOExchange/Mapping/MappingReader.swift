import AEOModel
import JOSE

/// Reads a mapping file (schemas/json/import-mapping.schema.json); a member that is not known is a fault.
package enum MappingReader {
    private static let members: Set<String> = [
        "$schema", "description", "partner", "format", "delimiter", "encoding", "date_order", "calendar",
        "complete",
        "columns", "status_words", "role_words", "tier_words", "programme", "identifier_scheme",
        "alias_scheme",
        "sheet", "header_row", "record_element", "records", "list_date", "list_date_from", "tin",
    ]

    /// Reads the bytes of a file.
    package static func read(_ bytes: [UInt8]) throws(MappingError) -> ImportMapping {
        let object: JSONObject
        do throws(JSONError) {
            object = try StrictJSON.parseObject(
                bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
            )
        } catch {
            throw MappingError("", "the mapping is no JSON object: \(error)")
        }
        if let name = object.names.first(where: { !members.contains($0) }) {
            throw MappingError(
                name,
                "no mapping has such a member; there are \(members.sorted().joined(separator: ", "))"
            )
        }
        let values = MappingMembers(object: object)
        let partner = try partner(values)
        guard let format = try values.word("format", ContainerFormat.self) else {
            throw MappingError("format", "is missing: csv, xlsx, json or xml")
        }
        let mapping = ImportMapping(
            partner: partner,
            format: format,
            delimiter: try delimiter(values),
            encoding: try encoding(values),
            dateOrder: try values.word("date_order", DateOrder.self) ?? .ymd,
            calendar: try values.word("calendar", CalendarName.self) ?? .gregorian,
            complete: try values.flag("complete") ?? false,
            columns: try columns(values),
            statusWords: try statusWords(values),
            roleWords: try values.words("role_words", roles, wanted: "a role or an array of roles is wanted"),
            tierWords: try values.words(
                "tier_words",
                { $0.stringValue },
                wanted: "the code of a tier is wanted"
            ),
            programme: try programme(values),
            identifierScheme: try values.text("identifier_scheme"),
            aliasScheme: try values.text("alias_scheme"),
            sheet: try values.text("sheet"),
            headerRow: try values.number("header_row", 0...1000) ?? 1,
            recordElement: try values.text("record_element"),
            records: try values.text("records").map { $0.split(separator: ".").map(String.init) } ?? [],
            listDate: try listDate(values),
            listDateFrom: try values.text("list_date_from"),
            tin: try numberRule(values)
        )
        try check(mapping)
        return mapping
    }

    private static func check(_ mapping: ImportMapping) throws(MappingError) {
        guard mapping.columns[.tin] != nil || mapping.columns[.identifier] != nil else {
            throw MappingError("columns", "a column for tin or for identifier is wanted")
        }
        guard mapping.format != .xml || mapping.recordElement != nil else {
            throw MappingError("record_element", "is missing: the element that holds one record")
        }
        guard mapping.columns[.alias] == nil || mapping.aliasScheme != nil else {
            throw MappingError(
                "alias_scheme",
                "is missing: what kind of code the alias column holds, such as MID"
            )
        }
        guard mapping.listDate == nil || mapping.listDateFrom == nil else {
            throw MappingError("list_date_from", "goes not together with list_date")
        }
    }

    private static func partner(_ values: MappingMembers) throws(MappingError) -> PartyCode {
        let text = try values.required("partner")
        do throws(IdentifierError) {
            return try PartyCode(parsing: text)
        } catch {
            throw MappingError("partner", "\(error)")
        }
    }

    private static func delimiter(_ values: MappingMembers) throws(MappingError) -> [UInt8] {
        let text = try values.text("delimiter") ?? ","
        let named = ["tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "\\t": "\t"][text] ?? text
        guard named.unicodeScalars.count == 1, let scalar = named.unicodeScalars.first,
            scalar != "\"", scalar != "\n", scalar != "\r"
        else { throw MappingError("delimiter", "one character is wanted, and no quote or line end") }
        return Array(named.utf8)
    }

    private static func encoding(_ values: MappingMembers) throws(MappingError) -> TextEncoding? {
        guard let name = try values.text("encoding"), name.lowercased() != "auto" else { return nil }
        guard let encoding = TextEncoding(name: name) else {
            let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            throw MappingError("encoding", "\"\(name)\" is none of auto, \(known)")
        }
        return encoding
    }

    private static func columns(_ values: MappingMembers) throws(MappingError) -> [PartnerField: String] {
        guard let members = try values.members("columns") else { throw MappingError("columns", "is missing") }
        var columns: [PartnerField: String] = [:]
        for member in members where !member.value.isNull {
            let place = "columns.\(member.name)"
            guard let field = PartnerField(member: member.name) else {
                let known = PartnerField.allCases.map(\.rawValue).joined(separator: ", ")
                throw MappingError(place, "no record has such a member; there are \(known)")
            }
            guard let column = member.value.stringValue, !column.isEmpty, column.utf8.count <= 512 else {
                throw MappingError(place, "the name of a column is wanted")
            }
            guard columns.updateValue(column, forKey: field) == nil else {
                throw MappingError(place, "names \(field.rawValue), which has a column already")
            }
        }
        return columns
    }

    private static func statusWords(_ values: MappingMembers) throws(MappingError) -> [String: ImportedStatus]
    {
        let known = ImportedStatus.allCases.map(\.rawValue).joined(separator: ", ")
        let words = try values.words(
            "status_words",
            { $0.stringValue.flatMap(ImportedStatus.init(word:)) },
            wanted: "one of \(known) is wanted"
        )
        return words ?? [:]
    }

    private static func roles(_ value: JSONValue) -> [String]? {
        if let role = value.stringValue { return [role] }
        let roles = value.arrayValue?.compactMap(\.stringValue)
        return roles?.count == value.arrayValue?.count ? roles : nil
    }

    private static func programme(_ values: MappingMembers) throws(MappingError) -> ProgrammeID? {
        guard let text = try values.text("programme") else { return nil }
        guard let programme = ProgrammeID(parsing: text) else {
            throw MappingError("programme", "\"\(text)\" is no programme's identity, such as CN-GACC")
        }
        return programme
    }

    private static func listDate(_ values: MappingMembers) throws(MappingError) -> CivilDate? {
        guard let text = try values.text("list_date") else { return nil }
        do throws(TimeTextError) {
            return try CivilDate(parsing: text)
        } catch {
            throw MappingError("list_date", "\(error)")
        }
    }

    private static func numberRule(_ values: MappingMembers) throws(MappingError) -> NumberRule? {
        guard let members = try values.members("tin") else { return nil }
        if let name = members.names.first(where: { $0 != "prefix" && $0 != "drop" }) {
            throw MappingError("tin.\(name)", "the rule has the members prefix and drop")
        }
        let rule = MappingMembers(object: members)
        return NumberRule(
            prefix: try rule.text("prefix")?.uppercased(),
            drop: try rule.text("drop")?.uppercased()
        )
    }
}
