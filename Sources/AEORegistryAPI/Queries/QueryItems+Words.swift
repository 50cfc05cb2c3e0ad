import AEOModel

extension QueryItems {
    /// The code of a country, a union or an agency, which must be given.
    func party(_ name: String) throws(BodyError) -> PartyCode {
        guard let text = value(name) else {
            throw BodyError(.missing, at: name, "the code of a country, a union or an agency is wanted")
        }
        do throws(IdentifierError) {
            return try PartyCode(parsing: text)
        } catch {
            throw BodyError(.malformed, at: name, "\(error)")
        }
    }

    /// One of some words, or `nil` when the parameter is not given.
    func word(_ name: String, of words: [String]) throws(BodyError) -> String? {
        guard let text = value(name) else { return nil }
        guard words.contains(text) else {
            throw BodyError(.malformed, at: name, "one of \(words.joined(separator: ", ")) is wanted")
        }
        return text
    }
}
