/// The identity of a record, an act or a credential inside the registry: a UUID version 7 (RFC 9562 §5.7).
///
/// Its first 48 bits are milliseconds since 1970, so it sorts by creation and says when it was made;
/// it is therefore never used where guessing must be hard.
public struct RecordID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The first eight bytes, most significant first.
    public let high: UInt64
    /// The last eight bytes, most significant first.
    public let low: UInt64

    /// Makes an identity from its two halves as stored.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Makes a version 7 identity for an instant from ten random bytes.
    ///
    /// `random` supplies the 74 bits after the timestamp; fewer than ten bytes are read as zeros.
    public init(at instant: Instant, random: [UInt8]) {
        let milliseconds = UInt64(bitPattern: instant.microseconds / 1000) & 0xFFFF_FFFF_FFFF
        var tail: (UInt64, UInt64) = (0, 0)
        for (index, byte) in random.prefix(10).enumerated() {
            if index < 2 { tail.0 = tail.0 << 8 | UInt64(byte) } else { tail.1 = tail.1 << 8 | UInt64(byte) }
        }
        high = milliseconds << 16 | 0x7000 | (tail.0 & 0x0FFF)
        low = 0x8000_0000_0000_0000 | (tail.1 & 0x3FFF_FFFF_FFFF_FFFF)
    }

    /// Reads the usual text form: 32 lower-case hexadecimal digits in groups of 8-4-4-4-12.
    ///
    /// `nil` for any other spelling.
    public init?(parsing text: String) {
        var nibbles = 0
        var halves: (UInt64, UInt64) = (0, 0)
        for (index, byte) in text.utf8.enumerated() {
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            let value: UInt64
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = UInt64(byte - UInt8(ascii: "a")) + 10
            default: return nil
            }
            if nibbles < 16 { halves.0 = halves.0 << 4 | value } else { halves.1 = halves.1 << 4 | value }
            nibbles += 1
        }
        guard nibbles == 32, text.utf8.count == 36 else { return nil }
        self.init(high: halves.0, low: halves.1)
    }

    /// Reads sixteen bytes, most significant first; `nil` for any other length.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.init(
            high: bytes[0..<8].reduce(0) { $0 << 8 | UInt64($1) },
            low: bytes[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
        )
    }

    /// The sixteen bytes, most significant first.
    public var bytes: [UInt8] {
        [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * UInt64($0))) }
        }
    }

    /// The text form in lower case.
    public var description: String {
        let digits: [UInt8] = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 6 || index == 8 || index == 10 { text.append(UInt8(ascii: "-")) }
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Orders identities by their bytes, which is by creation.
    public static func < (left: RecordID, right: RecordID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
