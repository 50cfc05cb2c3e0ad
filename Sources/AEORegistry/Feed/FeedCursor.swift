import AEOModel

/// A place in the feed of changes: behind so many entries of the log, and behind a turn that came after them.
///
/// Its text is opaque to clients. The same log and the same clock give the same cursors after every restart.
package struct FeedCursor: Sendable, Hashable {
    /// How many entries lie before it.
    package let size: UInt64
    /// The turn after the last of them that it stands behind; `nil` when it stands right behind the entry.
    package let turn: Turn?

    package init(size: UInt64, turn: Turn? = nil) {
        self.size = size
        self.turn = turn
    }

    /// Reads the text of a cursor; `nil` for any other.
    package init?(parsing text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard text.utf8.count <= 80, parts.count == 1 || parts.count == 3, let size = Self.number(parts[0])
        else { return nil }
        self.size = UInt64(size)
        guard parts.count == 3 else {
            turn = nil
            return
        }
        guard let instant = Self.number(parts[1]),
            let certificate = RecordID(parsing: String(decoding: Array(parts[2]), as: UTF8.self))
        else { return nil }
        turn = Turn(instant: Instant(microseconds: instant), certificate: certificate)
    }

    /// The text that `init(parsing:)` reads back.
    package var text: String {
        guard let turn else { return String(size) }
        return "\(size).\(turn.instant.microseconds).\(turn.certificate)"
    }

    /// A decimal number below 2^53 without leading zeros.
    private static func number(_ digits: Substring.UTF8View) -> Int64? {
        guard (1...16).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            digits.first != 0x30 || digits.count == 1,
            let number = Int64(String(decoding: Array(digits), as: UTF8.self)), number < 1 << 53
        else { return nil }
        return number
    }
}
