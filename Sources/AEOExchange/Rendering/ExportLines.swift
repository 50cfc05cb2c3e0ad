package import JOSE

/// The records of an export as the registry sends them, one JSON object to a line, as cells.
package struct ExportLines {
    /// The columns of an exported file.
    package static let columns: [String] = PartnerField.allCases.filter { $0 != .alias }.map(\.rawValue)

    private static let limits = JSONLimits(maxBytes: ReadingLimits.recordBytes, maxDepth: 8)

    private var pending: [UInt8] = []
    /// The first line, which says what the export holds; `nil` before it came.
    package private(set) var header: JSONObject?
    /// How many records there were.
    package private(set) var count = 0

    package init() {}

    /// Takes a piece and gives the records that end in it.
    package mutating func feed(
        _ bytes: [UInt8],
        _ take: ([String?]) throws(ExchangeError) -> Void
    ) throws(ExchangeError) {
        pending += bytes
        var start = 0
        while let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
            try line(Array(pending[start..<end]), take)
            start = end + 1
        }
        pending.removeFirst(start)
        guard pending.count <= ReadingLimits.recordBytes else { throw Self.fault("a line has no end") }
    }

    /// Checks that nothing is left.
    package func finish() throws(ExchangeError) {
        guard header != nil, pending.isEmpty else { throw Self.fault("it breaks off") }
    }

    private mutating func line(
        _ bytes: [UInt8],
        _ take: ([String?]) throws(ExchangeError) -> Void
    ) throws(ExchangeError) {
        let object: JSONObject
        do throws(JSONError) {
            object = try StrictJSON.parseObject(bytes, limits: Self.limits)
        } catch {
            throw Self.fault("\(error)")
        }
        guard header != nil else {
            header = object
            return
        }
        count += 1
        try take(Self.columns.map { Self.cell(object, $0) })
    }

    private static func cell(_ object: JSONObject, _ column: String) -> String? {
        if column == PartnerField.identifier.rawValue {
            return object["identifiers"]?.arrayValue?.first?.objectValue?["value"]?.stringValue
        }
        switch object[column] {
        case .string(let text): return text
        case .array(let elements): return elements.compactMap(\.stringValue).joined(separator: ";")
        case .integer(let number): return String(number)
        case .bool(let flag): return flag ? "true" : "false"
        case .double, .object, .null, nil: return nil
        }
    }

    private static func fault(_ words: String) -> ExchangeError {
        ExchangeError("export", "what the registry sent is no export: \(words)")
    }
}
