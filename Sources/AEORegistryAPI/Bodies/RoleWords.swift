import AEOModel

/// Turns what officers type for roles, codes or English words, into codes.
struct RoleWords {
    /// Lower-case words and their codes.
    let codes: [String: String]

    /// The code of one role; text that is neither a word nor formed like a code is refused.
    func code(_ text: String, at place: String) throws(BodyError) -> String {
        let word = text.utf8.count <= 60 ? text.lowercased() : ""
        if let code = codes[word] { return code }
        return try TextRule.code(text, at: place, or: .roleUnknown)
    }

    func read(_ texts: [(place: String, text: String)]) throws(BodyError) -> [String] {
        var roles: [String] = []
        for (place, text) in texts {
            let role = try code(text, at: place)
            guard !roles.contains(role) else {
                throw BodyError(.malformed, at: place, "the role \(role) is named twice")
            }
            roles.append(role)
        }
        return roles
    }
}
