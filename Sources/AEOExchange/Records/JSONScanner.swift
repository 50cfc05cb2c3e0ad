/// Cuts the records out of a JSON text without holding more than one of them.
///
/// It knows strings and brackets only; each record is read strictly afterwards. What stands around the records is
/// checked for its shape: brackets that fit, commas and colons where they belong.
struct JSONScanner {
    private enum Expect {
        case value
        case valueOrEnd
        case nameOrEnd
        case name
        case colon
        case commaOrEnd
    }

    private struct Frame {
        let isArray: Bool
        /// Whether its elements are the records.
        let holdsRecords: Bool
        var name = ""
    }

    private let path: [String]
    private var frames: [Frame] = []
    private var expect = Expect.value
    private var hasTop = false
    private var topIsLines = false
    private var foundRecords = false
    /// Where the scanner stands, for errors.
    private var offset = 0
    private var count = 0

    // What is being read: a string or a literal outside of records, or a whole record.
    private var token: [UInt8] = []
    private var isInString = false
    private var isEscaped = false
    private var isInLiteral = false
    private var recordDepth = 0

    init(path: [String]) { self.path = path }

    /// Takes a piece and gives the records that end in it.
    mutating func feed(
        _ bytes: [UInt8],
        _ take: ([UInt8]) throws(ExchangeError) -> Void
    ) throws(ExchangeError) {
        for byte in bytes {
            if recordDepth > 0 {
                if try inRecord(byte) {
                    count += 1
                    let record = token
                    token.removeAll(keepingCapacity: true)
                    try take(record)
                }
            } else {
                try outside(byte)
            }
            offset += 1
        }
    }

    /// Checks that the text came to its end.
    mutating func finish() throws(ExchangeError) {
        guard recordDepth == 0, !isInString, frames.isEmpty else {
            throw ExchangeError("json", "the JSON ends too early: the file was cut off", row: count + 1)
        }
        guard hasTop else { return }
        guard foundRecords else {
            let words =
                path.isEmpty
                ? "the JSON is no array of objects: name the member that holds the records in the mapping"
                : "there is no array at \"\(path.joined(separator: "."))\": correct records in the mapping"
            throw ExchangeError("records", words)
        }
    }

    /// Whether the record ends with this byte.
    private mutating func inRecord(_ byte: UInt8) throws(ExchangeError) -> Bool {
        token.append(byte)
        guard token.count <= ReadingLimits.recordBytes else {
            throw ExchangeError(
                "field-too-long",
                "record \(count + 1) has more than \(ReadingLimits.recordBytes) bytes",
                row: count + 1
            )
        }
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return false
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): recordDepth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            recordDepth -= 1
            if recordDepth == 0 { expect = frames.isEmpty ? .value : .commaOrEnd }
            return recordDepth == 0
        default: break
        }
        return false
    }

    private mutating func outside(_ byte: UInt8) throws(ExchangeError) {
        if isInString { return try inString(byte) }
        if isInLiteral {
            if byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]"),
                !Self.isBlank(byte)
            {
                return
            }
            isInLiteral = false
        }
        guard !Self.isBlank(byte) else { return }
        switch (expect, byte) {
        case (.value, UInt8(ascii: "{")), (.valueOrEnd, UInt8(ascii: "{")): try openObject(byte)
        case (.value, UInt8(ascii: "[")), (.valueOrEnd, UInt8(ascii: "[")): try openArray()
        case (.value, UInt8(ascii: "\"")), (.valueOrEnd, UInt8(ascii: "\"")), (.name, UInt8(ascii: "\"")),
            (.nameOrEnd, UInt8(ascii: "\"")):
            guard !frames.isEmpty, frames.last?.holdsRecords != true else { throw unexpected(byte) }
            isInString = true
            token = []
        case (.valueOrEnd, UInt8(ascii: "]")), (.nameOrEnd, UInt8(ascii: "}")): close()
        case (.commaOrEnd, UInt8(ascii: "]")) where frames.last?.isArray == true: close()
        case (.commaOrEnd, UInt8(ascii: "}")) where frames.last?.isArray == false: close()
        case (.commaOrEnd, UInt8(ascii: ",")): expect = frames.last?.isArray == true ? .value : .name
        case (.colon, UInt8(ascii: ":")): expect = .value
        case (.value, _), (.valueOrEnd, _):
            let isLiteral =
                byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
            guard isLiteral, !frames.isEmpty, frames.last?.holdsRecords != true else {
                throw unexpected(byte)
            }
            isInLiteral = true
            expect = .commaOrEnd
        default: throw unexpected(byte)
        }
    }

    private mutating func inString(_ byte: UInt8) throws(ExchangeError) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
            if expect == .name || expect == .nameOrEnd {
                frames[frames.count - 1].name = String(decoding: token, as: UTF8.self)
                expect = .colon
            } else {
                expect = .commaOrEnd
            }
            token = []
            return
        }
        // Only names are compared, and those that are wanted are short.
        if token.count < 1024 { token.append(byte) }
    }

    private mutating func openObject(_ byte: UInt8) throws(ExchangeError) {
        if frames.isEmpty, path.isEmpty {
            guard !hasTop || topIsLines else { throw unexpected(byte) }
            (hasTop, topIsLines, foundRecords) = (true, true, true)
            return beginRecord(byte)
        }
        if frames.last?.holdsRecords == true { return beginRecord(byte) }
        guard !frames.isEmpty || !hasTop else { throw unexpected(byte) }
        hasTop = true
        try push(Frame(isArray: false, holdsRecords: false))
        expect = .nameOrEnd
    }

    private mutating func openArray() throws(ExchangeError) {
        guard !frames.isEmpty || !hasTop, frames.last?.holdsRecords != true else {
            throw unexpected(UInt8(ascii: "["))
        }
        hasTop = true
        let holds = frames.map(\.name) == path && !frames.contains(where: \.isArray)
        if holds { foundRecords = true }
        try push(Frame(isArray: true, holdsRecords: holds))
        expect = .valueOrEnd
    }

    private mutating func beginRecord(_ byte: UInt8) {
        token = [byte]
        recordDepth = 1
    }

    private mutating func push(_ frame: Frame) throws(ExchangeError) {
        guard frames.count < ReadingLimits.depth else {
            throw ExchangeError("json", "the JSON is nested more than \(ReadingLimits.depth) deep")
        }
        frames.append(frame)
    }

    private mutating func close() {
        frames.removeLast()
        expect = frames.isEmpty ? .value : .commaOrEnd
    }

    private func unexpected(_ byte: UInt8) -> ExchangeError {
        let character =
            (0x21...0x7E).contains(byte) ? "\"\(Character(Unicode.Scalar(byte)))\"" : "byte \(byte)"
        return ExchangeError(
            "json",
            "\(character) cannot stand at byte \(offset) of the text; records are objects in an array, or one to a line",
            row: count + 1
        )
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
