/// A text in any of the known character sets as well-formed UTF-8 without a byte order mark.
///
/// What stands before a faulty byte is given first, so that whoever reads it knows the row when the fault comes.
final class DecodedSource: ByteSource {
    private let source: any ByteSource
    private let wanted: TextEncoding?
    private var encoding = TextEncoding.utf8
    private var converter: Iconv?
    private var hasBegun = false
    private var rest: [UInt8] = []
    /// Where `rest` begins in the file.
    private var offset = 0
    private var fault: ExchangeError?
    private var isOver = false

    /// `wanted` is what the mapping says; `nil` goes by the byte order mark, and is UTF-8 without one.
    init(_ source: any ByteSource, encoding wanted: TextEncoding?) {
        self.source = source
        self.wanted = wanted
    }

    func next() throws(ExchangeError) -> [UInt8] {
        if let fault { throw fault }
        while !isOver {
            let piece = try source.next()
            rest += piece
            if !hasBegun {
                if !piece.isEmpty, rest.count < 4 { continue }
                try begin()
            }
            if piece.isEmpty {
                isOver = true
                let output = try decode()
                if fault == nil, !rest.isEmpty {
                    fault = error("the file ends in the middle of a character")
                }
                if output.isEmpty, let fault { throw fault }
                return output
            }
            let output = try decode()
            if !output.isEmpty { return output }
            if let fault { throw fault }
        }
        return []
    }

    private func begin() throws(ExchangeError) {
        hasBegun = true
        let mark = TextEncoding.mark(rest)
        if let wanted, let mark, mark.encoding != .gb18030 || wanted == .gb18030 {
            guard wanted.agrees(with: mark.encoding) else {
                throw ExchangeError(
                    "encoding",
                    "the mapping says \(wanted.rawValue), but the file begins with the mark of \(mark.encoding.rawValue)",
                    row: 1
                )
            }
        }
        encoding = mark?.encoding ?? wanted ?? .utf8
        if let mark {
            rest.removeFirst(mark.length)
            offset = mark.length
        }
        if encoding != .utf8 { converter = try Iconv(from: encoding) }
    }

    private func decode() throws(ExchangeError) -> [UInt8] {
        guard !rest.isEmpty else { return [] }
        let output: [UInt8]
        let used: Int
        let isInvalid: Bool
        if let converter {
            (output, used, isInvalid) = converter.convert(rest)
        } else {
            (used, isInvalid) = UTF8Check.prefix(rest)
            output = used == rest.count ? rest : Array(rest[..<used])
        }
        offset += used
        rest = used == rest.count ? [] : Array(rest[used...])
        if isInvalid { fault = error("byte 0x\(hex(rest.first ?? 0)) means nothing there") }
        return output
    }

    private func error(_ what: String) -> ExchangeError {
        ExchangeError(
            "encoding",
            "at byte \(offset) of the file \(what) in \(encoding.rawValue): name the right encoding in the mapping, or have the file sent anew"
        )
    }

    private func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }
}
