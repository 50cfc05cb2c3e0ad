/// Tells number formats that show a day from all others (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberFormat {
    /// Whether a format that every program knows shows a day; 27 to 36 and 50 to 58 are East Asian dates.
    static func isDate(builtIn id: Int) -> Bool {
        switch id {
        case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: true
        default: false
        }
    }

    /// Whether a format of the workbook's own shows a day: it has a `y` or `d` outside quotes, escapes and brackets.
    static func isDate(code: String) -> Bool {
        var bytes = Array(code.utf8)[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): skip(&bytes, to: UInt8(ascii: "\""))
            case UInt8(ascii: "["): skip(&bytes, to: UInt8(ascii: "]"))
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.popFirst()
            // The first section is the one for ordinary numbers.
            case UInt8(ascii: ";"): return false
            case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "d"), UInt8(ascii: "D"): return true
            default: break
            }
        }
        return false
    }

    private static func skip(_ bytes: inout ArraySlice<UInt8>, to end: UInt8) {
        while let byte = bytes.popFirst(), byte != end {}
    }
}
