extension CheckDigitAlgorithm {
    static func isTaxpayerOfIndonesia(_ value: [UInt8]) -> Bool {
        guard value.allSatisfy(ASCIIDigit.isDigit) else { return false }
        switch (value.count, value.first) {
        case (15, _): return isLuhn(value[..<9], base: 10)
        case (16, UInt8(ascii: "0")): return isLuhn(value[..<10], base: 10)
        // A person's number (NIK) serves as the NPWP and has no check digit.
        case (16, _): return true
        default: return false
        }
    }

    static func isCorporateOfJapan(_ value: [UInt8]) -> Bool {
        guard value.count == 13,
            let check = ASCIIDigit.value(of: value[0]),
            let sum = sum(
                value[1...],
                weights: [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1],
                worth: ASCIIDigit.value(of:)
            )
        else { return false }
        return check == 9 - sum % 9
    }

    static func isTaxpayerOfDominicanRepublic(_ value: [UInt8], weights: [Int]) -> Bool {
        guard value.count == weights.count + 1,
            let sum = sum(value, weights: weights, worth: ASCIIDigit.value(of:)),
            let check = ASCIIDigit.value(of: value[weights.count])
        else { return false }
        return check == (10 - sum % 11) % 9 + 1
    }

    static func isBusinessOfKorea(_ value: [UInt8]) -> Bool {
        guard value.count == 10,
            let sum = sum(value, weights: [1, 3, 7, 1, 3, 7, 1, 3, 5], worth: ASCIIDigit.value(of:)),
            let ninth = ASCIIDigit.value(of: value[8]),
            let check = ASCIIDigit.value(of: value[9])
        else { return false }
        return (sum + ninth * 5 / 10 + check) % 10 == 0
    }

    static func isBusinessOfAustralia(_ value: [UInt8]) -> Bool {
        guard value.count == 11,
            value[0] != UInt8(ascii: "0"),
            let sum = sum(
                value,
                weights: [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19],
                worth: ASCIIDigit.value(of:)
            )
        else { return false }
        // One is taken from the first digit, whose weight is ten.
        return (sum - 10) % 89 == 0
    }

    static func isTaxpayerOfMexico(_ value: [UInt8]) -> Bool {
        guard value.count == 12 || value.count == 13, let last = value.last else { return false }
        let body = value.dropLast()
        // A firm's number is one shorter and is counted as if a space stood before it.
        let lead = body.count == 11 ? 37 * 13 : 0
        let weights = stride(from: body.count + 1, through: 2, by: -1)
        guard let sum = sum(body, weights: Array(weights), worth: worthInMexico) else { return false }
        switch (sum + lead) % 11 {
        case 0: return last == UInt8(ascii: "0")
        case 1: return last == UInt8(ascii: "A")
        case let rest: return ASCIIDigit.value(of: last) == 11 - rest
        }
    }

    /// Letters are worth 10 onwards with the ampersand between N and O.
    private static func worthInMexico(_ byte: UInt8) -> Int? {
        guard byte != UInt8(ascii: "&") else { return 24 }
        return ASCIIDigit.value36(of: byte).map { $0 >= 24 ? $0 + 1 : $0 }
    }

    static func isFirmOfBrazil(_ value: [UInt8]) -> Bool {
        guard value.count == 14,
            let first = ASCIIDigit.value(of: value[12]),
            let second = ASCIIDigit.value(of: value[13]),
            let firstSum = sum(value, weights: weightsInBrazil.dropFirst(), worth: worthInBrazil),
            let secondSum = sum(value, weights: weightsInBrazil, worth: worthInBrazil)
        else { return false }
        return first == checkInBrazil(firstSum) && second == checkInBrazil(secondSum)
    }

    private static let weightsInBrazil = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]

    private static func worthInBrazil(_ byte: UInt8) -> Int? {
        ASCIIDigit.value36(of: byte).map { _ in Int(byte) - 48 }
    }

    private static func checkInBrazil(_ sum: Int) -> Int {
        let rest = sum % 11
        return rest < 2 ? 0 : 11 - rest
    }
}
