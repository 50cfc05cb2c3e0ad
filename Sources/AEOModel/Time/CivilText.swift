/// The digits of dates and times, read from and written to bytes.
enum CivilText {
    /// The first and last year the registry accepts in text.
    static let years = 1900...2199

    /// Reads exactly `count` ASCII digits at `start`; nil when one is missing or something else.
    static func number(in bytes: Span<UInt8>, at start: Int, count: Int) -> Int? {
        guard start + count <= bytes.count else { return nil }
        var value = 0
        for index in start..<(start + count) {
            let digit = Int(bytes[index]) - 0x30
            guard digit >= 0, digit <= 9 else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// Whether `bytes` holds `byte` at `index`.
    static func has(_ byte: UInt8, in bytes: Span<UInt8>, at index: Int) -> Bool {
        index < bytes.count && bytes[index] == byte
    }

    /// Writes `value` with at least `width` digits, padded with zeros.
    static func append(_ value: Int, width: Int, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        var unit: UInt = 1
        var digits = 1
        while rest / unit >= 10 || digits < width {
            unit *= 10
            digits += 1
        }
        while unit > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
            rest %= unit
            unit /= 10
        }
    }

    /// The start of a refused text, made safe to repeat in an error: printable ASCII, at most 40 bytes.
    static func excerpt(_ text: String) -> String {
        let start = text.utf8.prefix(40).map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }
        return String(decoding: start, as: UTF8.self)
    }
}
