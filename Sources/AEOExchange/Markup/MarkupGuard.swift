/// Looks at XML before the parser does: no document type, no entity of one's own, no tag without end.
///
/// The XML declaration is taken out, as the text is UTF-8 by now whatever it says.
final class MarkupGuard: ByteSource {
    private enum Place {
        case text
        case markup
        case tag(quote: UInt8?)
        case comment
        case data
        case instruction
    }

    private let source: any ByteSource
    private var place = Place.text
    /// The bytes since the last `<`, as far as they are needed to tell what begins.
    private var opening: [UInt8] = []
    private var length = 0
    /// The last bytes, to notice the ends of comments, of character data and of instructions.
    private var before: (UInt8, UInt8) = (0, 0)
    private var isAtStart = true

    init(_ source: any ByteSource) { self.source = source }

    func next() throws(ExchangeError) -> [UInt8] {
        while true {
            var bytes = try source.next()
            if bytes.isEmpty { return [] }
            if isAtStart { bytes = try withoutDeclaration(bytes) }
            for byte in bytes { try look(at: byte) }
            if !bytes.isEmpty { return bytes }
        }
    }

    private func look(at byte: UInt8) throws(ExchangeError) {
        switch place {
        case .text:
            if byte == UInt8(ascii: "<") {
                place = .markup
                opening = []
                length = 0
                before = (0, 0)
            }
        case .markup: try open(byte)
        case .tag(let quote):
            length += 1
            guard length <= ReadingLimits.recordBytes else {
                throw Self.refusal("a tag has more than \(ReadingLimits.recordBytes) bytes")
            }
            if let quote {
                if byte == quote { place = .tag(quote: nil) }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                place = .tag(quote: byte)
            } else if byte == UInt8(ascii: ">") {
                place = .text
            }
        case .comment: leave(byte, after: UInt8(ascii: "-"), twice: true)
        case .data: leave(byte, after: UInt8(ascii: "]"), twice: true)
        case .instruction: leave(byte, after: UInt8(ascii: "?"), twice: false)
        }
    }

    private func leave(_ byte: UInt8, after mark: UInt8, twice: Bool) {
        if byte == UInt8(ascii: ">"), before.1 == mark, !twice || before.0 == mark {
            place = .text
        } else {
            before = (before.1, byte)
        }
    }

    /// Tells what begins with the bytes after `<`.
    private func open(_ byte: UInt8) throws(ExchangeError) {
        opening.append(byte)
        if opening == Array("?".utf8) {
            place = .instruction
        } else if opening[0] != UInt8(ascii: "!") {
            place = .tag(quote: nil)
            if byte == UInt8(ascii: ">") { place = .text }
        } else if opening == Array("!--".utf8) {
            place = .comment
        } else if opening == Array("![CDATA[".utf8) {
            place = .data
        } else if !"!--".utf8.starts(with: opening), !"![CDATA[".utf8.starts(with: opening) {
            throw Self.refusal(
                "the file has a document type or entity declaration (<!DOCTYPE), which is refused unread: have it sent without"
            )
        }
    }

    /// Drops `<?xml … ?>` from the first piece.
    private func withoutDeclaration(_ bytes: [UInt8]) throws(ExchangeError) -> [UInt8] {
        isAtStart = false
        // The mark and the blanks that some programs put before the declaration are no fault of the list.
        let start = bytes.firstIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } ?? 0
        let rest = bytes[start...]
        guard rest.starts(with: "<?xml ".utf8) else { return Array(rest) }
        guard let end = rest.prefix(1024).firstIndex(of: UInt8(ascii: ">")) else {
            throw Self.refusal("the XML declaration has no end")
        }
        return Array(rest[(end + 1)...])
    }

    private static func refusal(_ words: String) -> ExchangeError { ExchangeError("xml", words) }
}
