import AEOModel
@_spi(_Unicode) import Swift

/// What texts from outside must not have: control characters, changes of writing direction, only blanks, endless length.
enum TextRule {
    /// Whether a text may have line breaks.
    enum Lines {
        /// One line.
        case one
        /// Several lines.
        case many
    }

    /// Checks a text that people read and brings it into form NFC (UAX #15), so that equal names have equal bytes.
    static func read(_ text: String, max: Int, lines: Lines, at place: String) throws(BodyError) -> String {
        guard text.utf8.count <= max * 4, text.unicodeScalars.count <= max else {
            throw invalid(place, "the text is longer than \(max) characters")
        }
        var isBlank = true
        for scalar in text.unicodeScalars {
            guard !isForbidden(scalar, lines: lines) else {
                throw invalid(
                    place,
                    "the text contains the character U+\(hex(scalar)), which no text may have"
                )
            }
            if !scalar.properties.isWhitespace, !scalar.properties.isDefaultIgnorableCodePoint {
                isBlank = false
            }
        }
        guard !isBlank else { throw invalid(place, "the text is empty") }
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        return String(String.UnicodeScalarView(text._nfc))
    }

    /// Checks a code of at most 40 bytes: upper-case letters, digits and inner hyphens.
    static func code(_ text: String, at place: String, or rule: RefusalRule) throws(BodyError) -> String {
        let bytes = text.utf8
        let hyphen = UInt8(ascii: "-")
        guard (1...40).contains(bytes.count), bytes.first != hyphen, bytes.last != hyphen,
            bytes.allSatisfy({ isCodeByte($0) })
        else {
            throw BodyError(
                .refused(rule),
                at: place,
                "\"\(excerpt(text))\" is no code: codes are made of A–Z, 0–9 and hyphens"
            )
        }
        return text
    }

    /// The start of a refused text, made safe to repeat: printable ASCII, at most 60 bytes.
    static func excerpt(_ text: String) -> String {
        let start = text.utf8.prefix(60).map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }
        return String(decoding: start, as: UTF8.self)
    }

    private static func isCodeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private static func invalid(_ place: String, _ detail: String) -> BodyError {
        BodyError(.refused(.textInvalid), at: place, detail)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar, lines: Lines) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0D: lines == .one
        case 0..<0x20, 0x7F...0x9F: true
        // Line and paragraph separators; embeddings, overrides and isolates of direction (UAX #9).
        case 0x2028...0x202E, 0x2066...0x2069: true
        // The byte order mark, interlinear annotation, tags.
        case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        // Noncharacters.
        case 0xFDD0...0xFDEF: true
        case let value: value & 0xFFFE == 0xFFFE
        }
    }

    private static func hex(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
