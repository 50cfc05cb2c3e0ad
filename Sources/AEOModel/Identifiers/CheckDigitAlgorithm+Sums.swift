extension CheckDigitAlgorithm {
    /// Luhn to the base 10 or 36: every second value from the right doubled, its two digits added.
    static func isLuhn(_ value: ArraySlice<UInt8>, base: Int) -> Bool {
        guard value.count > 1 else { return false }
        var sum = 0
        var isDoubled = false
        for byte in value.reversed() {
            guard let worth = base == 36 ? ASCIIDigit.value36(of: byte) : ASCIIDigit.value(of: byte) else {
                return false
            }
            let term = isDoubled ? worth * 2 : worth
            sum += term / base + term % base
            isDoubled.toggle()
        }
        return sum % base == 0
    }

    /// Sums the leading characters, each times its weight; nil when the value is shorter or one has no worth.
    static func sum(
        _ value: some Collection<UInt8>,
        weights: some Collection<Int>,
        worth: (UInt8) -> Int?
    ) -> Int? {
        guard value.count >= weights.count else { return nil }
        var sum = 0
        for (byte, weight) in zip(value, weights) {
            guard let term = worth(byte) else { return nil }
            sum += term * weight
        }
        return sum
    }

    static func isWeighted(_ value: [UInt8], alphabet: CheckAlphabet, weights: [Int]) -> Bool {
        guard value.count == weights.count + 1,
            let sum = sum(value, weights: weights, worth: alphabet.value(of:)),
            let check = alphabet.value(of: value[weights.count])
        else { return false }
        return (sum + check) % alphabet.characters.count == 0
    }

    static func isMultipleOf97(_ value: [UInt8]) -> Bool {
        var rest = 0
        for byte in value {
            guard let digit = ASCIIDigit.value(of: byte) else { return false }
            rest = (rest * 10 + digit) % 97
        }
        return rest == 0
    }

    static func isGS1(_ value: [UInt8]) -> Bool {
        guard value.count > 1 else { return false }
        var sum = 0
        for (place, byte) in value.reversed().enumerated() {
            guard let digit = ASCIIDigit.value(of: byte) else { return false }
            sum += place % 2 == 0 ? digit : digit * 3
        }
        return sum % 10 == 0
    }

    static func isWeightedMod11(_ value: [UInt8], weights: [Int]) -> Bool {
        let digits = value.drop { (0x41...0x5A).contains($0) }
        guard digits.count == weights.count + 1,
            let sum = sum(digits, weights: weights, worth: ASCIIDigit.value(of:)),
            let check = digits.last.flatMap(ASCIIDigit.value(of:))
        else { return false }
        return (sum + check) % 11 == 0
    }
}
