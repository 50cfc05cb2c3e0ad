/// The arithmetic by which a scheme guards its numbers against slips of the pen.
///
/// Sources: the national publications named in the programme data. A value is checked in its normal form.
public enum CheckDigitAlgorithm: Sendable, Hashable {
    /// China's unified social credit code (GB 32100): weighted sum in an alphabet of 31, last character.
    case weightedMod31(alphabet: CheckAlphabet, weights: [Int])
    /// Luhn over the whole number (ISO/IEC 7812-1 Annex B).
    case luhn
    /// Indonesia's NPWP: Luhn over the first 9 of 15 digits or the first 10 of 16 that begin with 0, else none.
    case luhnPrefix
    /// India's GSTIN: Luhn with digits and letters, to the base 36.
    case luhnMod36
    /// Japan's corporate number: first digit, from the others weighted 1, 2 alternately, modulo 9.
    case jpCorporate
    /// The whole number is a multiple of 97 (ISO/IEC 7064 MOD 97-10, for digits).
    case mod97
    /// GS1's key check digit: weights 3 and 1 from the right, modulo 10.
    case gs1Mod10
    /// The Dominican RNC: weighted sum modulo 11, brought into 1 to 9.
    case weightedMod11DR(weights: [Int])
    /// Korea's business registration number.
    case krBRN
    /// Australia's ABN: the first digit less one, weighted sum a multiple of 89.
    case abnMod89
    /// Luhn over the first digits only, as in Canada's business number.
    case luhnFirst(Int)
    /// Weighted sum modulo 11 over the digits after leading letters, as in Switzerland's UID; 10 does not occur.
    case weightedMod11(weights: [Int])
    /// Mexico's RFC, of 12 characters for firms and 13 for persons.
    case rfcMod11
    /// Brazil's CNPJ with two check digits; letters are worth their ASCII code less 48.
    case cnpjMod11

    /// Whether `value`, in its normal form, carries the right check digit.
    ///
    /// A value of a length or alphabet the algorithm does not know is not satisfied; nor are zeros alone, for
    /// which most sums come out right.
    public func isSatisfied(by value: [UInt8]) -> Bool {
        guard value.contains(where: { $0 != UInt8(ascii: "0") }) else { return false }
        switch self {
        case .weightedMod31(let alphabet, let weights):
            return CheckDigitAlgorithm.isWeighted(value, alphabet: alphabet, weights: weights)
        case .luhn:
            return CheckDigitAlgorithm.isLuhn(value[...], base: 10)
        case .luhnPrefix:
            return CheckDigitAlgorithm.isTaxpayerOfIndonesia(value)
        case .luhnMod36:
            return CheckDigitAlgorithm.isLuhn(value[...], base: 36)
        case .jpCorporate:
            return CheckDigitAlgorithm.isCorporateOfJapan(value)
        case .mod97:
            return CheckDigitAlgorithm.isMultipleOf97(value)
        case .gs1Mod10:
            return CheckDigitAlgorithm.isGS1(value)
        case .weightedMod11DR(let weights):
            return CheckDigitAlgorithm.isTaxpayerOfDominicanRepublic(value, weights: weights)
        case .krBRN:
            return CheckDigitAlgorithm.isBusinessOfKorea(value)
        case .abnMod89:
            return CheckDigitAlgorithm.isBusinessOfAustralia(value)
        case .luhnFirst(let count):
            return value.count >= count && CheckDigitAlgorithm.isLuhn(value[..<count], base: 10)
        case .weightedMod11(let weights):
            return CheckDigitAlgorithm.isWeightedMod11(value, weights: weights)
        case .rfcMod11:
            return CheckDigitAlgorithm.isTaxpayerOfMexico(value)
        case .cnpjMod11:
            return CheckDigitAlgorithm.isFirmOfBrazil(value)
        }
    }
}
