import AEOModel
import JOSE

extension ProfileNode {
    /// A text that is not empty.
    func text(_ name: String) throws(ProfileError) -> String {
        guard let text = self[name].stringValue else { throw error(.wrongType(expected: "a string"), name) }
        guard !text.isEmpty else { throw error(.notAllowed("is empty"), name) }
        return text
    }

    /// A text, or nil for `null`.
    func textOrNull(_ name: String) throws(ProfileError) -> String? {
        self[name].isNull ? nil : try text(name)
    }

    /// A code.
    func code(_ name: String) throws(ProfileError) -> String {
        let text = try text(name)
        guard ProfileNode.isCode(text) else { throw error(.notAllowed("\"\(text)\" is not a code"), name) }
        return text
    }

    /// A yes or no.
    func bool(_ name: String) throws(ProfileError) -> Bool {
        guard let value = self[name].boolValue else {
            throw error(.wrongType(expected: "true or false"), name)
        }
        return value
    }

    /// A yes or no, or nil for `null`.
    func boolOrNull(_ name: String) throws(ProfileError) -> Bool? {
        self[name].isNull ? nil : try bool(name)
    }

    /// An integer within bounds.
    func integer(_ name: String, in bounds: ClosedRange<Int>) throws(ProfileError) -> Int {
        guard let value = self[name].integerValue else {
            throw error(.wrongType(expected: "an integer"), name)
        }
        guard let number = Int(exactly: value), bounds.contains(number) else {
            throw error(.notAllowed("must be from \(bounds.lowerBound) to \(bounds.upperBound)"), name)
        }
        return number
    }

    /// An integer within bounds, or nil for `null`.
    func integerOrNull(_ name: String, in bounds: ClosedRange<Int>) throws(ProfileError) -> Int? {
        self[name].isNull ? nil : try integer(name, in: bounds)
    }

    /// One of the words of a closed list.
    func word<Word: RawRepresentable>(
        _ name: String,
        of kind: Word.Type
    ) throws(ProfileError) -> Word where Word.RawValue == String {
        let text = try text(name)
        guard let word = Word(rawValue: text) else {
            throw error(.notAllowed("\"\(text)\" is not one of the words for this member"), name)
        }
        return word
    }

    /// A calendar day.
    func date(_ name: String) throws(ProfileError) -> CivilDate {
        let text = try text(name)
        do { return try CivilDate(parsing: text) } catch { throw self.error(.notAllowed("\(error)"), name) }
    }

    /// The code of a country or of the Union, in upper case.
    func authority(_ name: String) throws(ProfileError) -> CountryCode {
        let text = try text(name)
        let code: CountryCode
        do { code = try CountryCode(authority: text) } catch {
            throw self.error(.notAllowed("\(error)"), name)
        }
        guard code.text == text else { throw error(.notAllowed("must be two upper-case letters"), name) }
        return code
    }

    /// A pattern of the kind that identifiers have.
    func pattern(_ name: String) throws(ProfileError) -> IdentifierPattern {
        let text = try text(name)
        do { return try IdentifierPattern(parsing: text) } catch {
            throw self.error(.notAllowed("\(error)"), name)
        }
    }
}
