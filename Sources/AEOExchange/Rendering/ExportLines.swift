package import JOSE

/// The records of an export as the registry sends them, one JSON object to a line, as cells.
package struct ExportLines {
    /// The columns of an exported file.
    package static let columns: [String] = PartnerField.allCases.filter { $0 != .alias }.map(\.rawValue)

    private static let limits = JSONLimits(maxBytes: ReadingLimits.recordBytes, maxDepth: 8)

    private var pending: [UInt8] = []
    /// The first line, which says what the export holds; `nil` before it came.
    package private(set) var header: JSONObject?
    /// How many records there were, without those to be removed.
    package private(set) var count = 0
    /// How many records the partner has to remove.
    package private(set) var removed = 0
    /// The last line, which says how many records there are and which benefits were stopped; `nil` before it came.
    package private(set) var trailer: JSONObject?

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

    /// The partner's operators whose benefits were stopped: one object each, as the last line has them.
    package var stops: [JSONObject] { trailer?["stops"]?.arrayValue?.compactMap(\.objectValue) ?? [] }

    /// Checks that nothing is missing and nothing is left: only the last line tells that the list is whole.
    package func finish() throws(ExchangeError) {
        guard header != nil, trailer != nil, pending.isEmpty else { throw Self.fault("the list broke off") }
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
        guard trailer == nil else { throw Self.fault("a line follows the last one") }
        guard object["end"] == nil else { return try close(object) }
        if object["status"] == "removed" { removed += 1 } else { count += 1 }
        try take(Self.columns.map { Self.cell(object, $0) })
    }

    private mutating func close(_ object: JSONObject) throws(ExchangeError) {
        guard object["end"] == true, let stops = object["stops"]?.arrayValue,
            stops.allSatisfy({ $0.objectValue != nil })
        else { throw Self.fault("its last line cannot be read") }
        guard object["records"]?.integerValue == Int64(count),
            object["removed"]?.integerValue == Int64(removed)
        else { throw Self.fault("the list broke off: its last line counts other records than came") }
        trailer = object
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
