import AEOModel
import JOSE

/// Reads the rows of a list as they come in, one JSON object a line; nothing unknown is passed over.
struct MirrorRowReader {
    /// The most bytes of a line.
    static let longestLine = 64 << 10

    private static let limits = JSONLimits(maxBytes: longestLine, maxDepth: 4, maxMembers: 1024)
    private static let members: Set<String> = [
        "row", "tin", "programme", "identifiers", "certificate_number", "tier", "roles", "status",
        "status_date", "authorised_on", "effective_from", "expiry_date", "suspended_from",
        "suspended_until", "name", "name_latin", "address", "country", "aliases",
    ]

    /// The programme of rows that name none.
    let programme: ProgrammeID?

    /// The row's number in the partner's file and what it says.
    func read(_ line: [UInt8]) throws(RowFault) -> (row: Int, facts: MirrorFacts) {
        let object: JSONObject
        do throws(JSONError) {
            object = try StrictJSON.parseObject(line, limits: Self.limits)
        } catch {
            throw RowFault(row: nil, column: nil, rule: "malformed", value: "\(error)")
        }
        guard let number = object["row"]?.integerValue, number > 0, let row = Int(exactly: number) else {
            throw RowFault(row: nil, column: "row", rule: "missing")
        }
        return (row, try IncomingRow(object: object, row: row).facts(programme, Self.members))
    }
}

/// One row on its way in.
private struct IncomingRow {
    let object: JSONObject
    let row: Int

    func facts(_ programme: ProgrammeID?, _ members: Set<String>) throws(RowFault) -> MirrorFacts {
        for member in object where !members.contains(member.name) {
            throw RowFault(row: row, column: nil, rule: "unknown-member", value: member.name)
        }
        guard let typed = try text("tin", most: 64) else { throw fault("tin", "missing") }
        let tin = TinText.normalised(typed)
        guard (1...64).contains(tin.utf8.count), tin.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw fault("tin", "not-a-number", typed)
        }
        var facts = MirrorFacts(
            programme: try self.programme(programme),
            tin: tin,
            status: try status()
        )
        facts.identifiers = try identifiers("identifiers")
        facts.aliases = try identifiers("aliases")
        facts.certificateNumber = try text("certificate_number", most: 100)
        facts.tier = try text("tier", most: 40)
        facts.roles = try roles()
        facts.statusDate = try date("status_date")
        facts.authorisedOn = try date("authorised_on")
        facts.effectiveFrom = try date("effective_from")
        facts.expiryDate = try date("expiry_date")
        facts.suspendedFrom = try date("suspended_from")
        facts.suspendedUntil = try date("suspended_until")
        facts.name = try text("name", most: 1000)
        facts.nameLatin = try text("name_latin", most: 1000)
        facts.address = try text("address", most: 2000)
        facts.country = try text("country", most: 100)
        return facts
    }

    private func fault(_ column: String, _ rule: String, _ value: String? = nil) -> RowFault {
        RowFault(row: row, column: column, rule: rule, value: value)
    }

    /// A text, or `nil` where there is none.
    private func text(_ name: String, most: Int) throws(RowFault) -> String? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let text = value.stringValue else { throw fault(name, "not-a-text") }
        guard !text.isEmpty else { return nil }
        try check(text, name, most: most)
        return text
    }

    private func check(_ text: String, _ name: String, most: Int) throws(RowFault) {
        guard text.utf8.count <= most else { throw fault(name, "too-long", text) }
        guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            throw fault(name, "control-character", text)
        }
    }

    private func date(_ name: String) throws(RowFault) -> CivilDate? {
        guard let text = try text(name, most: 40) else { return nil }
        guard let date = try? CivilDate(parsing: text) else { throw fault(name, "not-a-date", text) }
        return date
    }

    private func programme(_ standard: ProgrammeID?) throws(RowFault) -> ProgrammeID {
        guard let text = try text("programme", most: 40) else {
            guard let standard else { throw fault("programme", "missing") }
            return standard
        }
        guard let programme = ProgrammeID(parsing: text) else {
            throw fault("programme", "not-a-programme", text)
        }
        guard standard == nil || standard == programme else {
            throw fault("programme", "other-programme", text)
        }
        return programme
    }

    private func status() throws(RowFault) -> MirrorStatus {
        guard let text = try text("status", most: 40) else { throw fault("status", "missing") }
        guard let status = MirrorStatus(rawValue: text) else { throw fault("status", "not-a-status", text) }
        return status
    }

    private func roles() throws(RowFault) -> [String]? {
        guard let value = object["roles"], !value.isNull else { return nil }
        guard let values = value.arrayValue, values.count <= 64 else { throw fault("roles", "not-a-list") }
        var roles: Set<String> = []
        for value in values {
            guard let role = value.stringValue, !role.isEmpty else { throw fault("roles", "not-a-text") }
            try check(role, "roles", most: 40)
            roles.insert(role)
        }
        return roles.sorted()
    }

    private func identifiers(_ name: String) throws(RowFault) -> [TraderIdentifier] {
        guard let value = object[name], !value.isNull else { return [] }
        guard let values = value.arrayValue, values.count <= 32 else { throw fault(name, "not-a-list") }
        var identifiers: [TraderIdentifier] = []
        for value in values {
            guard let object = value.objectValue, object.count == 2,
                let scheme = object["scheme"]?.stringValue, let number = object["value"]?.stringValue,
                !scheme.isEmpty, !number.isEmpty
            else { throw fault(name, "not-an-identifier") }
            try check(scheme, name, most: 40)
            try check(number, name, most: 100)
            identifiers.append(TraderIdentifier(scheme: scheme, value: number))
        }
        return identifiers
    }
}
