/// The identity of a programme, such as `EU-AEO`: upper-case letters and digits in groups joined by hyphens.
public struct ProgrammeID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The written form.
    public let text: String

    /// Reads the written form; `nil` unless it has 3 to 20 bytes from `A–Z`, `0–9` and inner hyphens.
    public init?(parsing text: String) {
        let bytes = Array(text.utf8)
        guard (3...20).contains(bytes.count), bytes.first != UInt8(ascii: "-"),
            bytes.last != UInt8(ascii: "-")
        else { return nil }
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                continue
            default: return nil
            }
        }
        self.text = text
    }

    /// The written form.
    public var description: String { text }

    /// Orders programmes by their written form.
    public static func < (left: ProgrammeID, right: ProgrammeID) -> Bool { left.text < right.text }
}
