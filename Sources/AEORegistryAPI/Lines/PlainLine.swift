/// A line of the usual shape, `{"id":…,"tin":"…"}`, found without reading it as JSON.
///
/// Taken are the members `tin` and `id`, each at most once and in either order, with blanks between the tokens;
/// strings of printable ASCII without escapes, and an `id` of up to fifteen plain digits. Whatever else a line may be,
/// good or bad, is not plain and goes to the strict reader, so that a line means the same by either way.
package struct PlainLine: Sendable, Equatable {
    /// The value of `id` as written, quotation marks included; empty when there is none.
    package private(set) var id = 0..<0
    /// The text of `tin`, without quotation marks.
    package private(set) var tin = 0..<0
    /// The place after the line break.
    package private(set) var end = 0

    /// Looks for a plain line at a place; `nil` when there is none, or when its line break is not there yet.
    package init?(_ bytes: Span<UInt8>, at start: Int) {
        var index = start
        guard Self.step(UInt8(ascii: "{"), bytes, &index) else { return nil }
        while true {
            guard index + 4 < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
            if bytes[index + 1] == UInt8(ascii: "t") {
                guard tin.isEmpty, bytes[index + 2] == UInt8(ascii: "i"),
                    bytes[index + 3] == UInt8(ascii: "n"),
                    bytes[index + 4] == UInt8(ascii: "\"")
                else { return nil }
                index += 5
                guard Self.step(UInt8(ascii: ":"), bytes, &index),
                    let text = Self.string(bytes, &index, longest: 64), !text.isEmpty
                else { return nil }
                tin = text
            } else {
                guard id.isEmpty, bytes[index + 1] == UInt8(ascii: "i"),
                    bytes[index + 2] == UInt8(ascii: "d"),
                    bytes[index + 3] == UInt8(ascii: "\"")
                else { return nil }
                index += 4
                guard Self.step(UInt8(ascii: ":"), bytes, &index), let value = Self.idValue(bytes, &index)
                else { return nil }
                id = value
            }
            Self.skipBlanks(bytes, &index)
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: "}") { break }
            guard Self.step(UInt8(ascii: ","), bytes, &index) else { return nil }
        }
        index += 1
        if index < bytes.count, bytes[index] == 0x0D { index += 1 }
        guard !tin.isEmpty, index < bytes.count, bytes[index] == 0x0A else { return nil }
        end = index + 1
    }

    /// Steps over one byte, and over blanks on both sides of it.
    private static func step(_ wanted: UInt8, _ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        skipBlanks(bytes, &index)
        guard index < bytes.count, bytes[index] == wanted else { return false }
        index += 1
        skipBlanks(bytes, &index)
        return true
    }

    private static func skipBlanks(_ bytes: Span<UInt8>, _ index: inout Int) {
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    }

    /// The inside of a plain string, stepped over.
    private static func string(_ bytes: Span<UInt8>, _ index: inout Int, longest: Int) -> Range<Int>? {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
        let start = index + 1
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            guard bytes[end] >= 0x20, bytes[end] < 0x7F, bytes[end] != UInt8(ascii: "\\") else { return nil }
            end += 1
        }
        guard end < bytes.count, end - start <= longest else { return nil }
        index = end + 1
        return start..<end
    }

    /// An id as written, stepped over.
    private static func idValue(_ bytes: Span<UInt8>, _ index: inout Int) -> Range<Int>? {
        let start = index
        if let text = string(bytes, &index, longest: StatusLine.longestID - 2) {
            return (text.lowerBound - 1)..<(text.upperBound + 1)
        }
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        guard index > start, index - start <= 15, bytes[start] != 0x30 || index - start == 1 else {
            return nil
        }
        return start..<index
    }
}
