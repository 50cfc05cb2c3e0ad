/// Gathers the cells of each record element.
final class XMLRows: MarkupHandler {
    private let recordElement: String
    private let wanted: Set<String>
    private let take: RowTaker
    /// The names below the record that is open; `nil` outside of one.
    private var path: [String]?
    private var cells: [String: CellValue] = [:]
    private var text = ""
    private(set) var number = 0

    init(recordElement: String, wanted: Set<String>, take: @escaping RowTaker) {
        self.recordElement = recordElement
        self.wanted = wanted
        self.take = take
    }

    func start(_ name: String, _ attributes: [String: String]) throws(ExchangeError) {
        if path == nil {
            guard name == recordElement else { return }
            path = []
            cells = [:]
        } else {
            path?.append(name)
        }
        text = ""
        let place = path?.joined(separator: "/") ?? ""
        for (name, value) in attributes where !value.isEmpty {
            try set(place.isEmpty ? "@\(name)" : "\(place)/@\(name)", value)
        }
    }

    func end(_ name: String) throws(ExchangeError) {
        guard let place = path else { return }
        guard place.isEmpty else {
            let value = Self.trimmed(text)
            if !value.isEmpty { try set(place.joined(separator: "/"), value) }
            text = ""
            path?.removeLast()
            return
        }
        path = nil
        number += 1
        try take(SourceRow(number: number, cells: cells))
    }

    func text(_ piece: String) throws(ExchangeError) {
        guard path != nil else { return }
        text += piece
        try check(text)
    }

    /// Elements that are repeated make one cell, as lists do.
    private func set(_ name: String, _ value: String) throws(ExchangeError) {
        guard wanted.contains(name) else { return }
        if let before = cells[name]?.text {
            let both = before + ";" + value
            try check(both)
            cells[name] = .text(both)
        } else {
            try check(value)
            cells[name] = .text(value)
        }
    }

    private func check(_ text: String) throws(ExchangeError) {
        guard text.utf8.count <= ReadingLimits.fieldBytes else {
            throw ExchangeError(
                "field-too-long",
                "a field of record \(number + 1) has more than \(ReadingLimits.fieldBytes) bytes",
                row: number + 1
            )
        }
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
