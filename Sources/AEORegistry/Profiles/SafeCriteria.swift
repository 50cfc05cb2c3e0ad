import JOSE

/// The conditions of the SAFE Framework of Standards, lettered A to M (WCO SAFE FoS, pillar 2).
package enum SafeCriteria {
    /// The titles by letter, from `schemas/code-lists/safe-criteria.json`.
    package static func read(_ bytes: [UInt8]) throws(ProfileError) -> [String: String] {
        let root = try ProfileNode(
            .object(try ProfileReader.parse(bytes)),
            at: "",
            members: ["$schema", "criteria"]
        )
        try ProfileReader.checkSchema(root, "code-list-safe.schema.json")
        var result: [String: String] = [:]
        var letters = ""
        for (value, place) in try root.elements("criteria") {
            let entry = try ProfileNode(value, at: place, members: ["code", "title", "description"])
            let letter = try entry.code("code")
            letters += letter
            result[letter] = try entry.text("title")
            _ = try entry.text("description")
        }
        guard letters == "ABCDEFGHIJKLM" else {
            throw root.error(.inconsistent("the letters are A to M in order"), "criteria")
        }
        return result
    }
}
