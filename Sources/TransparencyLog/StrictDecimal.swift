/// Decimal numbers as the C2SP formats write them: ASCII digits, no sign, no leading zero.
enum StrictDecimal {
    /// Reads a number up to 2^63 − 1, or is `nil`.
    static func parse(_ text: some Collection<UInt8>) -> UInt64? {
        guard let first = text.first, first != UInt8(ascii: "0") || text.count == 1 else { return nil }
        var value: UInt64 = 0
        for byte in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, carried) = product.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
            guard !tooLarge, !carried, sum <= UInt64(Int64.max) else { return nil }
            value = sum
        }
        return value
    }
}
