/// The text ECMAScript gives a number (ECMA-262, Number::toString), as RFC 8785 §3.2.2.3 asks for.
enum ECMAScriptNumber {
    /// Writes a finite double; infinities and NaN, which JSON cannot hold, become `null`.
    static func text(_ value: Double) -> [UInt8] {
        guard value.isFinite else { return Array("null".utf8) }
        guard value != 0 else { return [UInt8(ascii: "0")] }
        let (digits, exponent) = shortest(value.magnitude)
        var text: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
        let count = digits.count
        switch exponent {
        case count...21:
            text += digits
            text += zeros(exponent - count)
        case 1...21:
            text += digits[..<exponent]
            text.append(UInt8(ascii: "."))
            text += digits[exponent...]
        case -5...0:
            text += "0.".utf8
            text += zeros(-exponent)
            text += digits
        default:
            text.append(digits[0])
            if count > 1 {
                text.append(UInt8(ascii: "."))
                text += digits[1...]
            }
            text += exponent > 0 ? "e+".utf8 : "e-".utf8
            text += String((exponent - 1).magnitude).utf8
        }
        return text
    }

    /// The shortest digits that read back as the value, and where the point stands relative to their begin.
    ///
    /// The standard library's description already has the shortest digits nearest to the value; only its layout
    /// differs.
    private static func shortest(_ magnitude: Double) -> (digits: [UInt8], exponent: Int) {
        var digits: [UInt8] = []
        var exponent = 0
        var pointSeen = false
        var written = 0
        var negativeExponent = false
        var inExponent = false
        for byte in magnitude.description.utf8 {
            switch byte {
            case UInt8(ascii: "."): pointSeen = true
            case UInt8(ascii: "e"): inExponent = true
            case UInt8(ascii: "-"): negativeExponent = true
            case UInt8(ascii: "+"): break
            default:
                if inExponent {
                    written = written * 10 + Int(byte - UInt8(ascii: "0"))
                } else {
                    if !pointSeen { exponent += 1 }
                    digits.append(byte)
                }
            }
        }
        exponent += negativeExponent ? -written : written
        let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(leading)
        exponent -= leading
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
        }
        return (digits, exponent)
    }

    private static func zeros(_ count: Int) -> [UInt8] {
        [UInt8](repeating: UInt8(ascii: "0"), count: count)
    }
}
