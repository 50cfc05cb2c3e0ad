/// Reads a code as people write it on declarations and gives the texts to look it up by, the likeliest first.
///
/// Spaces, hyphens, brackets, lower case and full-width forms are ways of typing the same. Words such as `AEO` or
/// `EORI` and a country's letters before a number are taken off in further candidates only, and what such a candidate
/// finds must be of that country: no country is ever read out of a code as a fact. A letter of another script that
/// looks Latin is refused by name.
public enum DeclaredCodes {
    /// The most candidates that one code gives.
    public static let maximumKeys = 16
    /// The most letters and digits that a code has.
    public static let maximumLength = 64

    private static let separators: Set<UInt8> = Set(" -./:,;<>()[]_#+*&'\"".utf8)

    /// Words that stand before a code and are no part of it.
    private static let labels: Set<String> = [
        "AEO", "OEA", "EORI", "TIN", "NO", "NR", "NUMBER", "NUMERO", "NUM", "CODE", "ID", "REG", "REF",
        "CERT",
        "CERTIFICATE", "CUSTOMS", "TRADER",
    ]

    /// Those of them that are written together with the code too.
    private static let glued = ["AEO", "OEA", "EORI", "TIN"]

    /// Kinds of partners' codes that are written before a code without a colon too.
    private static let partnerCodes: Set<String> = ["MID", "OBPC"]

    /// How long numbers are that spreadsheets strip of their leading zeros, by the country that gives them out:
    /// South Africa's customs codes, Morocco's ICE, Indonesia's NPWP in its older and newer form.
    private static let lengths: [(territory: String, digits: [Int])] = [
        ("ZA", [8]), ("MA", [15]), ("ID", [15, 16]),
    ]

    /// The candidates of a typed code, without repetition; at least one.
    public static func keys(of typed: String) throws(IdentifierError) -> [DeclaredKey] {
        var bytes = try IdentifierText.folded(typed)
        NormalisationStep.uppercase.apply(to: &bytes)
        if let odd = bytes.firstIndex(where: { !isCodeByte($0) && !separators.contains($0) }) {
            let digits = String(bytes[odd], radix: 16, uppercase: true)
            throw .unexpectedCharacter(character: "U+00\(digits)", position: odd + 1)
        }
        let whole = String(decoding: bytes.filter(isCodeByte), as: UTF8.self)
        guard !whole.isEmpty else { throw .empty }
        guard whole.utf8.count <= maximumLength else { throw .tooLong(limit: maximumLength) }
        var keys: [DeclaredKey] = []
        if let key = named(bytes) { keys.append(key) }
        let cores = cores(of: bytes, whole: whole)
        keys += cores.map { DeclaredKey($0) }
        for core in cores { keys += variants(of: core) }
        if let core = cores.last { keys += guesses(of: core) }
        var seen: Set<DeclaredKey> = []
        return Array(keys.filter { seen.insert($0).inserted }.prefix(maximumKeys))
    }

    /// A code as it is kept to be written again: plain, in upper case, its signs and inner spaces as they were typed.
    public static func written(_ typed: String) throws(IdentifierError) -> String {
        _ = try keys(of: typed)
        var bytes = try IdentifierText.folded(typed)
        guard bytes.count <= maximumLength else { throw .tooLong(limit: maximumLength) }
        NormalisationStep.uppercase.apply(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text under which a stored number is found: its letters and digits, in upper case.
    public static func indexed(_ number: String) -> String {
        guard !number.utf8.allSatisfy(isCodeByte) else { return number }
        var bytes = Array(number.utf8)
        NormalisationStep.uppercase.apply(to: &bytes)
        return String(decoding: bytes.filter(isCodeByte), as: UTF8.self)
    }

    /// The code as a whole, without the words before it, and without a word written together with it.
    private static func cores(of bytes: [UInt8], whole: String) -> [String] {
        var tokens = bytes.split { !isCodeByte($0) }.map { String(decoding: $0, as: UTF8.self) }
        while tokens.count > 1, labels.contains(tokens[0]) { tokens.removeFirst() }
        var cores = [whole]
        let rest = tokens.joined()
        if rest != whole { cores.append(rest) }
        for word in glued where rest.hasPrefix(word) && rest.utf8.count >= word.utf8.count + 4 {
            cores.append(String(rest.dropFirst(word.utf8.count)))
        }
        return cores
    }

    /// What was typed with the kind of number before it, as in `USCC:9111…` or `MID NLABC…`; `nil` where nothing or a
    /// mere word is.
    private static func named(_ bytes: [UInt8]) -> DeclaredKey? {
        let mark = bytes.firstIndex(of: UInt8(ascii: ":"))
        let space = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.startIndex
        let isKind = partnerCodes.contains(String(decoding: bytes[..<space], as: UTF8.self))
        guard let end = mark ?? (isKind ? space : nil) else { return nil }
        let head = bytes[..<end]
        let isCode = head.allSatisfy { isCodeByte($0) || $0 == UInt8(ascii: "-") }
        let value = String(decoding: bytes[end...].filter(isCodeByte), as: UTF8.self)
        guard isCode, (2...40).contains(head.count), !value.isEmpty else { return nil }
        return DeclaredKey(value, scheme: String(decoding: head, as: UTF8.self))
    }

    /// The other ways in which a code may be recorded: as it is declared abroad, without its country, with its zeros.
    private static func variants(of core: String) -> [DeclaredKey] {
        let letters = String(core.prefix(2))
        let rest = String(core.dropFirst(2))
        guard let territory = territory(letters), rest.utf8.count >= 3 else {
            guard isDigits(core), core.utf8.count >= 5 else { return [] }
            return lengths.flatMap { territory, digits in
                padded(core, to: digits).map { DeclaredKey($0, territory: territory) }
            }
        }
        var keys: [DeclaredKey] = []
        if territory != letters { keys.append(DeclaredKey(territory + rest)) }
        keys.append(DeclaredKey("AEO" + core))
        keys.append(DeclaredKey(rest, territory: territory))
        guard isDigits(rest), let row = lengths.first(where: { $0.territory == territory }) else {
            return keys
        }
        for number in padded(rest, to: row.digits) {
            keys.append(DeclaredKey(territory + number))
            keys.append(DeclaredKey(number, territory: territory))
        }
        return keys
    }

    /// A code mostly of digits, with the letters O and I in it read as the digits that they look like.
    private static func guesses(of core: String) -> [DeclaredKey] {
        let head = territory(String(core.prefix(2))) == nil ? 0 : 2
        var bytes = Array(core.utf8)
        let digits = bytes.dropFirst(head).count(where: ASCIIDigit.isDigit)
        guard digits * 2 > bytes.count - head else { return [] }
        for index in bytes.indices.dropFirst(head) {
            switch bytes[index] {
            case UInt8(ascii: "O"): bytes[index] = UInt8(ascii: "0")
            case UInt8(ascii: "I"): bytes[index] = UInt8(ascii: "1")
            default: break
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return text == core ? [] : [DeclaredKey(text, isGuess: true)]
    }

    /// The country or union that two letters before a number may stand for; `nil` where they are none.
    private static func territory(_ letters: String) -> String? {
        switch letters {
        case "EL": "GR"
        case "UK": "GB"
        // Northern Ireland's numbers are the Union's, and another status than that of the same digits with GB.
        case "XI": "XI"
        default: (try? CountryCode(authority: letters))?.text
        }
    }

    /// The number with as many zeros before it as its country's numbers may have lost.
    private static func padded(_ digits: String, to lengths: [Int]) -> [String] {
        let short = digits.drop { $0 == "0" }
        return lengths.filter { $0 != digits.utf8.count && $0 >= short.utf8.count && short.utf8.count >= 4 }
            .map { String(repeating: "0", count: $0 - short.utf8.count) + short }
    }

    private static func isDigits(_ text: String) -> Bool { text.utf8.allSatisfy(ASCIIDigit.isDigit) }

    private static func isCodeByte(_ byte: UInt8) -> Bool { ASCIIDigit.value36(of: byte) != nil }
}
