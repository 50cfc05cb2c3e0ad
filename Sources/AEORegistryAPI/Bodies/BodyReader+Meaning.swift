import AEOModel
import JOSE

/// Members that mean something, parsed at the door.
extension BodyReader {
    // MARK: Text

    /// A text that people read, in Unicode's form NFC.
    func text(_ name: String, max: Int, lines: TextRule.Lines = .one) throws(BodyError) -> String {
        try TextRule.read(try string(name), max: max, lines: lines, at: place(name))
    }

    func optionalText(_ name: String, max: Int, lines: TextRule.Lines = .one) throws(BodyError) -> String? {
        object[name] == nil ? nil : try text(name, max: max, lines: lines)
    }

    /// A code: upper-case letters, digits and inner hyphens.
    func code(_ name: String, or rule: RefusalRule) throws(BodyError) -> String {
        try TextRule.code(try string(name), at: place(name), or: rule)
    }

    func optionalCode(_ name: String, or rule: RefusalRule) throws(BodyError) -> String? {
        object[name] == nil ? nil : try code(name, or: rule)
    }

    /// One word of a short list.
    func word<Word: RawRepresentable<String>>(
        _ name: String,
        of words: [Word]
    ) throws(BodyError) -> Word {
        let text = try string(name)
        guard let word = words.first(where: { $0.rawValue == text }) else {
            let list = words.map(\.rawValue).joined(separator: ", ")
            throw BodyError(.malformed, at: place(name), "one of \(list) is wanted")
        }
        return word
    }

    // MARK: Time

    func date(_ name: String) throws(BodyError) -> CivilDate {
        let text = try string(name)
        do {
            return try CivilDate(parsing: text)
        } catch {
            throw BodyError(.malformed, at: place(name), error.description)
        }
    }

    func optionalDate(_ name: String) throws(BodyError) -> CivilDate? {
        object[name] == nil ? nil : try date(name)
    }

    func moment(_ name: String) throws(BodyError) -> Moment {
        let text = try string(name)
        do {
            return try Moment(parsing: text)
        } catch {
            throw BodyError(.malformed, at: place(name), error.description)
        }
    }

    func optionalMoment(_ name: String) throws(BodyError) -> Moment? {
        object[name] == nil ? nil : try moment(name)
    }

    /// A moment of knowledge: an instant, or a size of the log as a number or in digits.
    func optionalKnowledge(_ name: String) throws(BodyError) -> KnowledgeMoment? {
        guard let value = object[name] else { return nil }
        if let size = value.integerValue { return try KnowledgeMoment(size: size, at: place(name)) }
        return try KnowledgeMoment(parsing: try string(name), at: place(name))
    }

    // MARK: Customs

    func country(_ name: String) throws(BodyError) -> CountryCode {
        try Self.country(try string(name), at: place(name))
    }

    static func country(_ text: String, at place: String) throws(BodyError) -> CountryCode {
        do {
            return try CountryCode(parsing: text)
        } catch {
            let rule = RefusalRule(rawValue: error.rule) ?? .countryUnknown
            throw BodyError(.refused(rule), at: place, error.description)
        }
    }

    /// A country, a union or an agency.
    func optionalParty(_ name: String) throws(BodyError) -> PartyCode? {
        guard let text = try optionalString(name) else { return nil }
        do {
            return try PartyCode(parsing: text)
        } catch {
            throw BodyError(.malformed, at: place(name), error.description)
        }
    }

    func sizeClass(_ name: String) throws(BodyError) -> SizeClass {
        try word(name, of: SizeClass.allCases)
    }

    func programme() throws(BodyError) -> ProgrammeID {
        let text = try string("programme")
        guard let programme = ProgrammeID(parsing: text) else {
            throw BodyError(
                .refused(.programmeUnknown),
                at: place("programme"),
                "\"\(TextRule.excerpt(text))\" is no programme; an example is EU-AEO"
            )
        }
        return programme
    }

    /// The member `accept_warnings`: codes of rules that can be warnings.
    func acceptedWarnings() throws(BodyError) -> [String] {
        var codes: [String] = []
        for (place, code) in try optionalStrings("accept_warnings", max: BodyLimit.warnings) {
            guard RefusalRule(rawValue: code) != nil else {
                throw BodyError(.malformed, at: place, "there is no warning \"\(TextRule.excerpt(code))\"")
            }
            codes.append(code)
        }
        return codes
    }
}
