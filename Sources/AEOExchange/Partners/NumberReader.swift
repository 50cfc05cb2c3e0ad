import AEOModel

/// Brings an operator's number as a partner writes it into the form of a TIN, or says by which rule not.
struct NumberReader {
    /// A number in its form, with what is doubtful about it.
    struct Reading: Equatable {
        var tin: String
        var identifiers: [NumberedCode]
        var warnings: [RowFault] = []
    }

    private static let separators = ASCIISet(" -./")

    let partner: PartyCode
    let programmes: PartnerProgrammes
    let scheme: String?
    let rule: NumberRule?

    /// Reads the number in a column of TINs (with the country's code) or of national numbers (without).
    func read(
        _ cell: CellValue,
        _ field: PartnerField,
        programme: ProgrammeID?
    ) throws(RowFault) -> Reading {
        let typed = try digits(cell, field)
        let plain = try plain(typed, field)
        let (prefix, rest) = try country(plain, field, typed)
        let schemes = programmes.schemes(programme).filter { scheme == nil || $0.code == scheme }
        guard scheme != ImportMapping.noScheme, !schemes.isEmpty else {
            guard scheme == nil || scheme == ImportMapping.noScheme || programmes.schemes(programme).isEmpty
            else {
                throw RowFault("identifier-scheme", field, scheme)
            }
            guard (1...35).contains(rest.utf8.count) else {
                throw RowFault("identifier-pattern", field, typed)
            }
            return Reading(
                tin: prefix + rest,
                identifiers: scheme == nil ? [] : [NumberedCode(scheme: scheme ?? "", value: rest)]
            )
        }
        return try match(
            Candidate(prefix: prefix, rest: rest, plain: plain, typed: typed, field: field),
            schemes
        )
    }

    /// The text of a cell that may hold a number; spreadsheets spoil some.
    private func digits(_ cell: CellValue, _ field: PartnerField) throws(RowFault) -> String {
        switch cell {
        case .text(let text):
            let folded = text.uppercased().filter { !$0.isWhitespace }
            if Self.isScientific(folded) { throw RowFault("scientific-notation", field, text) }
            return text
        case .number(let digits, let isRounded):
            guard !isRounded else { throw RowFault("rounded-number", field, digits) }
            guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw RowFault("identifier-pattern", field, digits)
            }
            return digits
        case .date: throw RowFault("identifier-pattern", field, cell.text)
        case .flag, .formula: throw RowFault("identifier-pattern", field, cell.text)
        case .fault(let text): throw RowFault("error-cell", field, text)
        }
    }

    /// The number in upper-case ASCII without separators.
    private func plain(_ typed: String, _ field: PartnerField) throws(RowFault) -> String {
        var bytes: [UInt8]
        do throws(IdentifierError) {
            bytes = try IdentifierText.folded(typed)
        } catch {
            throw RowFault(Self.rule(error), field, typed)
        }
        bytes = bytes.compactMap { byte in
            if Self.separators?.contains(byte) == true { return nil }
            return (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
        }
        guard !bytes.isEmpty else { throw RowFault("missing", field, typed) }
        guard
            bytes.allSatisfy({
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "&")
            })
        else { throw RowFault("identifier-characters", field, typed) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The country's code and what follows it.
    private func country(
        _ plain: String,
        _ field: PartnerField,
        _ typed: String
    ) throws(RowFault) -> (prefix: String, rest: String) {
        var number = plain
        if let drop = rule?.drop, number.hasPrefix(drop) {
            number = String(number.dropFirst(drop.count))
        } else if number.hasPrefix("AEO"), isOurs(number.dropFirst(3)) {
            // Codes such as AEOCN1234567890 are the TIN with the programme's name before it.
            number = String(number.dropFirst(3))
        }
        if number.hasPrefix("AEO"), (try? CountryCode(parsing: String(number.dropFirst(3).prefix(2)))) != nil
        {
            throw RowFault("wrong-partner", field, typed)
        }
        if let prefix = rule?.prefix, !number.hasPrefix(prefix) { number = prefix + number }
        if isOurs(number[...]) { return (String(number.prefix(2)), String(number.dropFirst(2))) }
        // A column of national numbers needs no code where the partner is one country.
        guard field == .identifier, partner.country.map({ !$0.isEuropeanUnion }) == true else {
            throw RowFault("wrong-partner", field, typed)
        }
        return (partner.text, number)
    }

    private func isOurs(_ number: Substring) -> Bool {
        let prefix = String(number.prefix(2))
        if !programmes.prefixes.isEmpty { return programmes.prefixes.contains(prefix) }
        return (try? CountryCode(parsing: prefix)) != nil
    }

    private struct Candidate {
        let prefix: String
        let rest: String
        let plain: String
        let typed: String
        let field: PartnerField
    }

    private func match(_ number: Candidate, _ schemes: [IdentifierScheme]) throws(RowFault) -> Reading {
        // A code that says what it is stands before forms that it happens to have as well.
        let isCode = number.plain.hasPrefix("AEO")
        let named = isCode ? schemes.filter { $0.pattern.matches(number.plain) } : []
        for scheme in named + schemes {
            // Some schemes carry the country's code in the number itself, others do not.
            let forms = [
                (number.plain, number.plain != number.rest), (number.prefix + number.rest, true),
                (number.rest, false),
                ("AEO" + number.prefix + number.rest, true),
            ]
            for (form, isWhole) in forms {
                do throws(IdentifierError) {
                    return try reading(scheme.parse(form), of: number, form: form, isWhole: isWhole)
                } catch {
                    // A number of the right form with a wrong digit is not another scheme's by chance.
                    let refusal = RowFault(Self.rule(error), number.field, number.typed)
                    guard refusal.rule == "identifier-pattern" else { throw refusal }
                }
            }
        }
        guard !lostZeros(number.rest, schemes) else {
            throw RowFault("leading-zero", number.field, number.typed)
        }
        throw RowFault("identifier-pattern", number.field, number.typed)
    }

    private func reading(
        _ parsed: ParsedIdentifier,
        of number: Candidate,
        form: String,
        isWhole: Bool
    ) -> Reading {
        let identifier = parsed.identifier
        var warnings = parsed.doubts.map { _ in RowFault("check-digit", number.field, number.typed) }
        if identifier.value.utf8.count > form.utf8.count, identifier.value.hasSuffix(form) {
            warnings.append(RowFault("leading-zero", number.field, number.typed))
        }
        let value = identifier.value
        let tin: String
        if isWhole, value.hasPrefix(number.prefix) {
            tin = value
        } else if isWhole {
            tin = number.prefix + number.rest
        } else {
            tin = number.prefix + value
        }
        let code = NumberedCode(scheme: identifier.scheme, value: value)
        return Reading(tin: tin, identifiers: [code], warnings: warnings)
    }

    /// Whether zeros in front would make the number fit a scheme of fixed length.
    private func lostZeros(_ number: String, _ schemes: [IdentifierScheme]) -> Bool {
        guard number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return schemes.contains { scheme in
            (1...8).contains { scheme.pattern.matches(String(repeating: "0", count: $0) + number) }
        }
    }

    private static func rule(_ error: IdentifierError) -> String {
        switch error {
        case .empty: "missing"
        case .tooLong: "too-long"
        case .lookAlike: "look-alike"
        case .unexpectedCharacter: "identifier-characters"
        case .patternMismatch: "identifier-pattern"
        case .unknownPrefix: "wrong-partner"
        case .checkDigit: "check-digit"
        case .unknownCountry, .unknownScheme: "identifier-pattern"
        }
    }

    /// Whether a text has the form `1.23E+11`.
    private static func isScientific(_ text: String) -> Bool {
        let parts = text.split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, let mantissa = parts.first, let exponent = parts.last else { return false }
        let digits = exponent.drop { $0 == "+" || $0 == "-" }
        // Without a point or a sign it may as well be a number with a letter in it, such as 12E45.
        let isMarked = mantissa.contains(".") || mantissa.contains(",") || digits.count < exponent.count
        return isMarked && !digits.isEmpty && digits.count <= 3 && digits.allSatisfy(\.isNumber)
            && !mantissa.isEmpty && mantissa.allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
    }
}
