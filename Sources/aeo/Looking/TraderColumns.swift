/// Which column of a table of traders holds what.
struct TraderColumns: Sendable, Equatable {
    /// What a column may be called; each is the member of a question with the same name.
    static let names = ["tin", "declared", "programme", "role", "direction", "at"]

    /// What separates the columns.
    let delimiter: UInt8
    /// The member of each column; `nil` for one that is not used.
    let members: [String?]

    /// Reads the first line of a file; `nil` for one that names no column with numbers, which is then a number itself.
    init?(heading line: [UInt8]) {
        let delimiter = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].max { left, right in
            line.count { $0 == left } < line.count { $0 == right }
        }
        guard let delimiter, let cells = Self.cells(of: line, by: delimiter) else { return nil }
        let members = cells.map { cell in Self.names.first { $0 == cell.lowercased() } }
        guard members.contains("tin") || members.contains("declared") else { return nil }
        self.delimiter = delimiter
        self.members = members
    }

    /// The members of a row that are not empty; `nil` when it is wrongly quoted or has more cells than the heading.
    func row(_ line: [UInt8]) -> [(member: String, text: String)]? {
        guard let cells = Self.cells(of: line, by: delimiter), cells.count <= members.count else {
            return nil
        }
        return zip(members, cells).compactMap { member, cell in
            member.flatMap { cell.isEmpty ? nil : (member: $0, text: cell) }
        }
    }

    /// The cells of a line (RFC 4180, without line breaks inside quotation marks), blanks around them dropped.
    static func cells(of line: [UInt8], by delimiter: UInt8) -> [String]? {
        let quote = UInt8(ascii: "\"")
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var wasQuoted = false
        var index = 0
        while index < line.count {
            let byte = line[index]
            index += 1
            if isQuoted {
                if byte != quote {
                    cell.append(byte)
                } else if index < line.count, line[index] == quote {
                    cell.append(quote)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == delimiter {
                guard let text = text(cell) else { return nil }
                cells.append(text)
                cell = []
                wasQuoted = false
            } else if byte == quote {
                guard cell.allSatisfy({ $0 == 0x20 }), !wasQuoted else { return nil }
                cell = []
                isQuoted = true
                wasQuoted = true
            } else {
                guard !wasQuoted || byte == 0x20 else { return nil }
                cell.append(byte)
            }
        }
        guard !isQuoted, let text = text(cell) else { return nil }
        return cells + [text]
    }

    private static func text(_ bytes: [UInt8]) -> String? {
        let start = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        let end = start.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
        return String(validating: end.map { start[...$0] } ?? [], as: UTF8.self)
    }
}
