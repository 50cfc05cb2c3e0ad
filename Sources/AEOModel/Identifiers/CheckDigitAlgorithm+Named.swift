extension CheckDigitAlgorithm {
    /// The algorithm that a programme's data name, with its parameters; none may be missing or idle.
    public static func named(
        _ name: String,
        alphabet: String? = nil,
        weights: [Int]? = nil
    ) throws(SchemeDefinitionError) -> CheckDigitAlgorithm {
        switch name {
        case "weighted-mod31":
            guard let alphabet else { throw .missingParameter("alphabet", of: name) }
            guard let system = CheckAlphabet(alphabet), system.characters.count == 31 else {
                throw .invalidParameter("alphabet", of: name)
            }
            return .weightedMod31(alphabet: system, weights: try usable(weights, modulus: 31, of: name))
        case "weighted-mod11-dr":
            try refuse(alphabet: alphabet, of: name)
            return .weightedMod11DR(weights: try usable(weights, modulus: 11, of: name))
        case "weighted-mod11":
            try refuse(alphabet: alphabet, of: name)
            return .weightedMod11(weights: try usable(weights, modulus: 11, of: name))
        default:
            guard let algorithm = withoutParameters[name] else { throw .unknownAlgorithm(name) }
            try refuse(alphabet: alphabet, of: name)
            guard weights == nil else { throw .unexpectedParameter("weights", of: name) }
            return algorithm
        }
    }

    private static let withoutParameters: [String: CheckDigitAlgorithm] = [
        "luhn": .luhn,
        "luhn-prefix": .luhnPrefix,
        "luhn-mod-36": .luhnMod36,
        "jp-corporate": .jpCorporate,
        "iso7064-mod97-10": .mod97,
        "gs1-mod10": .gs1Mod10,
        "kr-brn": .krBRN,
        "abn-mod89": .abnMod89,
        "luhn-first-9": .luhnFirst(9),
        "rfc-mod11": .rfcMod11,
        "cnpj-mod11": .cnpjMod11,
    ]

    private static func refuse(alphabet: String?, of name: String) throws(SchemeDefinitionError) {
        guard alphabet == nil else { throw .unexpectedParameter("alphabet", of: name) }
    }

    /// Weights that leave no place unguarded: none is a multiple of the modulus.
    private static func usable(
        _ weights: [Int]?,
        modulus: Int,
        of name: String
    ) throws(SchemeDefinitionError) -> [Int] {
        guard let weights else { throw .missingParameter("weights", of: name) }
        guard (1...32).contains(weights.count),
            weights.allSatisfy({ (1...1000).contains($0) && $0 % modulus != 0 })
        else { throw .invalidParameter("weights", of: name) }
        return weights
    }
}
