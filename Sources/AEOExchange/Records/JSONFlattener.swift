import JOSE

/// Turns a record's object into cells: members of members are named with a point, as in `address.city`.
struct JSONFlattener {
    let row: Int
    let wanted: Set<String>
    private(set) var cells: [String: CellValue] = [:]
    private(set) var findings: [RowFinding] = []

    init(row: Int, wanted: Set<String>) {
        self.row = row
        self.wanted = wanted
    }

    mutating func add(_ object: JSONObject, at path: String) {
        for member in object {
            let name = path.isEmpty ? member.name : "\(path).\(member.name)"
            if case .object(let inner) = member.value {
                add(inner, at: name)
                continue
            }
            guard wanted.contains(name) else { continue }
            cells[name] = cell(member.value, name)
        }
    }

    private mutating func cell(_ value: JSONValue, _ name: String) -> CellValue? {
        switch value {
        case .null, .object: return nil
        case .bool(let flag): return .flag(flag)
        case .integer(let number): return .number(String(number), isRounded: false)
        case .double(let number):
            if number == number.rounded(), number.magnitude < 1e15 {
                return .number(String(Int64(number)), isRounded: false)
            }
            return .number(number.description, isRounded: true)
        case .string(let text):
            guard text.utf8.count <= ReadingLimits.fieldBytes else {
                findings.append(RowFinding(row: row, column: name, rule: "field-too-long", isError: true))
                return nil
            }
            return text.allSatisfy(\.isWhitespace) ? nil : .text(text)
        case .array(let elements):
            let texts = elements.compactMap(\.stringValue)
            guard texts.count == elements.count else {
                findings.append(
                    RowFinding(row: row, column: name, rule: "nested", value: "(array)", isError: true)
                )
                return nil
            }
            return texts.isEmpty ? nil : .text(texts.joined(separator: ";"))
        }
    }
}
