import AEOModel

/// Schemes as the profiles of the first programmes define them.
enum SampleSchemes {
    static let memberStates: Set<String> = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
        "LU", "LV",
        "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]

    static func scheme(
        _ code: String,
        _ pattern: String,
        _ normalisation: [NormalisationStep],
        prefixes: Set<String>? = nil,
        check: CheckDigitAlgorithm? = nil,
        policy: CheckDigitPolicy = .reject
    ) throws -> IdentifierScheme {
        IdentifierScheme(
            code: code,
            name: code,
            isMain: true,
            pattern: try IdentifierPattern(parsing: pattern),
            normalisation: normalisation,
            prefixes: prefixes,
            check: check,
            policy: policy
        )
    }

    static func strip(_ characters: String) throws -> NormalisationStep {
        try .named("strip", characters: characters)
    }

    static func eori() throws -> IdentifierScheme {
        try scheme(
            "EORI",
            "^[A-Z]{2}[A-Z0-9]{1,15}$",
            [.uppercase, try strip(" -")],
            prefixes: memberStates.union(["XI"])
        )
    }

    static func uscc() throws -> IdentifierScheme {
        try scheme(
            "USCC",
            "^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$",
            [.uppercase, try strip(" -")],
            check: .named(
                "weighted-mod31",
                alphabet: CheckDigitVector.alphabetOfChina,
                weights: CheckDigitVector.ofChina
            )
        )
    }

    static func rnc() throws -> IdentifierScheme {
        try scheme(
            "RNC",
            "^[0-9]{9}$",
            [try strip(" -")],
            check: .named("weighted-mod11-dr", weights: [7, 9, 8, 6, 5, 4, 3, 2]),
            policy: .warn
        )
    }

    static func ice() throws -> IdentifierScheme {
        try scheme("ICE", "^[0-9]{15}$", [try strip(" "), .padLeft(to: 15)], check: .mod97, policy: .warn)
    }

    static func businessOfHongKong() throws -> IdentifierScheme {
        try scheme("BRN", "^[0-9]{8}$", [.keepFirst(8), try strip(" -")])
    }

    static func corporateOfJapan() throws -> IdentifierScheme {
        try scheme("JCN", "^[1-9][0-9]{12}$", [try strip(" -")], check: .jpCorporate)
    }
}
