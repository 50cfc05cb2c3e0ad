package import AEOModel
package import JOSE

/// The first line of a list as it comes in: what the officer's program says of the partner's file.
package struct ListHeader: Sendable, Equatable {
    package let partner: PartyCode
    /// The only programme on the list; `nil` when each row names its own.
    package let programme: ProgrammeID?
    package let mode: MirrorMode
    /// Whether the partner declares the list complete.
    package let isComplete: Bool
    package let listDate: CivilDate
    /// SHA-256 of the partner's file.
    package let file: [UInt8]
    /// The rows of the partner's file.
    package let rows: Int
    /// Those that the officer's program could not read, and did not send.
    package let rejected: Int
    /// What is wrong with them, as far as it is told one by one: row, column and rule, never what stood there.
    package let errors: [JSONObject]

    /// How many errors are told one by one.
    package static let told = 100

    private static let members: Set<String> = [
        "v", "partner", "programme", "mode", "complete", "list_date", "file_sha256", "rows", "rejected",
        "errors",
    ]

    /// Reads the line.
    package init(_ line: [UInt8]) throws(RegistryError) {
        let object: JSONObject
        do throws(JSONError) {
            object = try StrictJSON.parseObject(line, limits: JSONLimits(maxBytes: 64 << 10, maxDepth: 4))
        } catch {
            throw Self.fault("v", "the first line is no JSON object: \(error)")
        }
        for member in object where !Self.members.contains(member.name) {
            throw Self.fault(member.name, "this member of the first line is not known")
        }
        guard object["v"]?.integerValue == 1 else { throw Self.fault("v", "only version 1 is known") }
        guard let text = object["partner"]?.stringValue, let partner = try? PartyCode(parsing: text) else {
            throw Self.fault("partner", "the code of a country, a union or an agency is wanted")
        }
        self.partner = partner
        if let value = object["programme"], !value.isNull {
            guard let programme = value.stringValue.flatMap(ProgrammeID.init(parsing:)) else {
                throw Self.fault("programme", "the identity of a programme is wanted, or null")
            }
            self.programme = programme
        } else {
            programme = nil
        }
        guard let mode = object["mode"]?.stringValue.flatMap(MirrorMode.init(rawValue:)) else {
            throw Self.fault("mode", "snapshot or delta is wanted")
        }
        self.mode = mode
        guard let complete = object["complete"]?.boolValue else {
            throw Self.fault("complete", "true or false is wanted")
        }
        isComplete = complete
        guard let day = object["list_date"]?.stringValue, let listDate = try? CivilDate(parsing: day) else {
            throw Self.fault("list_date", "the day on which the list was drawn up is wanted, as 2026-11-23")
        }
        self.listDate = listDate
        guard let digest = object["file_sha256"]?.stringValue, let file = try? Base64URL.decode(digest),
            file.count == SHA256Digest.byteCount
        else { throw Self.fault("file_sha256", "a SHA-256 in base64url without padding is wanted") }
        self.file = file
        rows = try Self.count("rows", object)
        rejected = try Self.count("rejected", object)
        guard rejected <= rows else { throw Self.fault("rejected", "more rows are rejected than there are") }
        errors = try Self.errors(object["errors"])
    }

    private static func errors(_ value: JSONValue?) throws(RegistryError) -> [JSONObject] {
        guard let value, !value.isNull else { return [] }
        guard let errors = value.arrayValue, errors.count <= told else {
            throw fault("errors", "at most \(told) errors are wanted")
        }
        return try errors.map { (error) throws(RegistryError) in
            guard let error = error.objectValue, error.count == 3, let rule = error["rule"]?.stringValue,
                rule.utf8.count <= 64, let row = error["row"], row.isNull || row.integerValue != nil,
                let column = error["column"], column.isNull || column.stringValue?.utf8.count ?? 257 <= 256
            else { throw fault("errors", "an error has row, column and rule") }
            return error
        }
    }

    package var scope: MirrorScope { MirrorScope(partner: partner, programme: programme) }

    private static func count(_ name: String, _ object: JSONObject) throws(RegistryError) -> Int {
        guard let number = object[name]?.integerValue, (0...1 << 40).contains(number) else {
            throw fault(name, "a number of rows is wanted")
        }
        return Int(number)
    }

    private static func fault(_ name: String, _ detail: String) -> RegistryError {
        .invalid(field: name, detail: detail)
    }
}
