import JOSE

/// The code list of roles in the supply chain.
package enum RoleCodes {
    /// The codes by what people write, in lower case: the code itself or one of its English words.
    ///
    /// From `schemas/code-lists/roles.json`.
    package static func read(_ bytes: [UInt8]) throws(ProfileError) -> [String: String] {
        let root = try ProfileNode(
            .object(try ProfileReader.parse(bytes)),
            at: "",
            members: ["$schema", "roles"]
        )
        try ProfileReader.checkSchema(root, "code-list-roles.schema.json")
        var result: [String: String] = [:]
        for (value, place) in try root.elements("roles", atLeast: 1) {
            let entry = try ProfileNode(
                value,
                at: place,
                members: ["code", "word", "words", "description", "safe_role"]
            )
            let code = try entry.code("code")
            let words = try entry.texts("words", atLeast: 1)
            guard words.contains(try entry.text("word")) else {
                throw entry.error(.inconsistent("is not among the words"), "word")
            }
            _ = try entry.text("description")
            _ = try entry.bool("safe_role")
            for key in Set([code.lowercased()] + words.map { $0.lowercased() }) {
                guard result.updateValue(code, forKey: key) == nil else {
                    throw ProfileError(.inconsistent("\"\(key)\" stands twice"), at: place)
                }
            }
        }
        return result
    }
}
