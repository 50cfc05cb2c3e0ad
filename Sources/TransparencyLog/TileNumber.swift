/// The path form of a tile's number and width (C2SP tlog-tiles): groups of three digits, all but the last marked `x`.
enum TileNumber {
    static func path(_ number: UInt64, width: Int) -> String {
        var groups = [threeDigits(number % 1000)]
        var rest = number / 1000
        while rest > 0 {
            groups.append("x" + threeDigits(rest % 1000))
            rest /= 1000
        }
        let path = groups.reversed().joined(separator: "/")
        return width == TileAddress.fullWidth ? path : path + ".p/\(width)"
    }

    /// Reads what `path` writes and nothing else: no superfluous groups, no full width spelled out.
    static func parse(_ text: Substring.UTF8View) -> (number: UInt64, width: Int)? {
        guard let (digits, width) = splitWidth(text) else { return nil }
        let groups = digits.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var number: UInt64 = 0
        for (position, group) in groups.enumerated() {
            let isLast = position == groups.count - 1
            guard isLast || group.first == UInt8(ascii: "x"),
                let value = threeDigitValue(isLast ? group : group.dropFirst()),
                isLast || position > 0 || value > 0
            else { return nil }
            let (product, tooLarge) = number.multipliedReportingOverflow(by: 1000)
            let (sum, carried) = product.addingReportingOverflow(value)
            guard !tooLarge, !carried else { return nil }
            number = sum
        }
        return (number, width)
    }

    private static func splitWidth(_ text: Substring.UTF8View) -> (digits: Substring.UTF8View, width: Int)? {
        guard let dot = text.firstIndex(of: UInt8(ascii: ".")) else { return (text, TileAddress.fullWidth) }
        let suffix = text[dot...]
        guard suffix.starts(with: ".p/".utf8), suffix.count <= 6,
            let width = StrictDecimal.parse(suffix.dropFirst(3)),
            (1..<UInt64(TileAddress.fullWidth)).contains(width)
        else { return nil }
        return (text[..<dot], Int(width))
    }

    private static func threeDigits(_ value: UInt64) -> String {
        let digits = String(value)
        return String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }

    private static func threeDigitValue(_ text: Substring.UTF8View) -> UInt64? {
        guard text.count == 3 else { return nil }
        var value: UInt64 = 0
        for byte in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        return value
    }
}
