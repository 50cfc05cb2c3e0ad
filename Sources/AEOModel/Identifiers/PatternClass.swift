/// Reads the parts of a pattern that stand for one byte: literals, escapes and bracketed classes.
enum PatternClass {
    private static let metacharacters: [UInt8] = Array("^$|()[]{}?*+.".utf8)

    /// Reads the literal, escape or class at `position` and moves past it.
    static func read(_ text: [UInt8], at position: inout Int) throws(IdentifierPatternError) -> ASCIISet {
        var set = ASCIISet()
        switch text[position] {
        case UInt8(ascii: "["):
            return try brackets(text, at: &position)
        case UInt8(ascii: "\\"):
            set.insert(try escape(text, at: &position))
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            throw .unbalanced(position: position)
        case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"):
            throw .invalidRepeat(position: position)
        case let byte where metacharacters.contains(byte):
            throw .unsupported(String(decoding: [byte], as: UTF8.self), position: position)
        case let byte:
            set.insert(byte)
            position += 1
        }
        return set
    }

    /// Reads `\` and the punctuation after it; letters and digits after it would be classes or references.
    private static func escape(
        _ text: [UInt8],
        at position: inout Int
    ) throws(IdentifierPatternError) -> UInt8 {
        let mark = position
        guard mark + 2 < text.count else { throw .unsupported("\\ at the end", position: mark) }
        let byte = text[mark + 1]
        guard ASCIIDigit.value36(of: byte) == nil, !(0x61...0x7A).contains(byte), byte != 0x20 else {
            throw .unsupported(String(decoding: [0x5C, byte], as: UTF8.self), position: mark)
        }
        position = mark + 2
        return byte
    }

    /// Reads `[…]` with its ranges; a hyphen at either end stands for itself.
    private static func brackets(
        _ text: [UInt8],
        at position: inout Int
    ) throws(IdentifierPatternError) -> ASCIISet {
        let opening = position
        position += 1
        guard position < text.count, text[position] != UInt8(ascii: "^") else {
            throw .unsupported("a negated class", position: opening)
        }
        var set = ASCIISet()
        while position < text.count, text[position] != UInt8(ascii: "]") {
            guard text[position] != UInt8(ascii: "[") else { throw .invalidClass(position: opening) }
            let first = try member(text, at: &position)
            guard position + 1 < text.count, text[position] == UInt8(ascii: "-"),
                text[position + 1] != UInt8(ascii: "]")
            else {
                set.insert(first)
                continue
            }
            position += 1
            let last = try member(text, at: &position)
            guard first <= last else { throw .invalidClass(position: opening) }
            for byte in first...last { set.insert(byte) }
        }
        guard position < text.count else { throw .unbalanced(position: opening) }
        guard !set.isEmpty else { throw .invalidClass(position: opening) }
        position += 1
        return set
    }

    private static func member(
        _ text: [UInt8],
        at position: inout Int
    ) throws(IdentifierPatternError) -> UInt8 {
        guard text[position] != UInt8(ascii: "\\") else { return try escape(text, at: &position) }
        position += 1
        return text[position - 1]
    }
}
