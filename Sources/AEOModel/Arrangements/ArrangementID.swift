/// The identity of an arrangement, such as `CN-EU`: upper-case letters and digits in groups joined by hyphens.
public struct ArrangementID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The written form.
    public let text: String

    /// Reads the written form; `nil` unless it has 3 to 40 bytes from `A–Z`, `0–9` and inner hyphens.
    public init?(parsing text: String) {
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isCode = groups.allSatisfy { group in
            !group.isEmpty
                && group.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
        }
        guard (3...40).contains(text.utf8.count), isCode else { return nil }
        self.text = text
    }

    /// The written form.
    public var description: String { text }

    /// Orders arrangements by their written form.
    public static func < (left: ArrangementID, right: ArrangementID) -> Bool { left.text < right.text }
}
