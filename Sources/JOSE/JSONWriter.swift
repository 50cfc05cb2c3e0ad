/// Appends JSON tokens to a byte buffer; shared by the canonical and the readable form, and by answers that are
/// written without a tree of values.
package struct JSONWriter: Sendable {
    /// What is written so far.
    package var bytes: [UInt8] = []

    package init() {}

    /// Writes text as it stands: punctuation, names and words without anything to escape.
    package mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    package mutating func byte(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Writes bytes that are JSON already.
    package mutating func copy(_ text: Span<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    package mutating func integer(_ value: Int64) {
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Writes a string with the fewest escapes (RFC 8785 §3.2.2.2).
    package mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        inside(text)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes text that stands inside a string, escaped.
    package mutating func inside(_ text: String) {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for byte in text.utf8 {
                escaped(byte)
            }
        }
    }

    private mutating func escaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): pair(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): pair(UInt8(ascii: "\\"))
        case 0x08: pair(UInt8(ascii: "b"))
        case 0x09: pair(UInt8(ascii: "t"))
        case 0x0A: pair(UInt8(ascii: "n"))
        case 0x0C: pair(UInt8(ascii: "f"))
        case 0x0D: pair(UInt8(ascii: "r"))
        case 0..<0x20:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            let digit = byte & 15
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        default: bytes.append(byte)
        }
    }

    private mutating func pair(_ letter: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(letter)
    }
}
