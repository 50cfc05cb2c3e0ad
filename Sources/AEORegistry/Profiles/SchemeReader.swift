import AEOModel
import JOSE

/// Reads the kinds of trader number of a version; a scheme's own examples must come out as they say.
struct SchemeReader {
    let node: ProfileNode

    private static let members = [
        "scheme", "name", "main", "pattern", "normalise", "prefixes", "check", "examples", "source",
        "certainty",
    ]

    /// The schemes, the main one first and alone.
    func schemes() throws(ProfileError) -> [IdentifierScheme] {
        var result: [IdentifierScheme] = []
        for (value, place) in try node.elements("identifier_schemes", atLeast: 1) {
            let entry = try ProfileNode(value, at: place, members: SchemeReader.members)
            let scheme = try scheme(entry)
            guard !result.contains(where: { $0.code == scheme.code }) else {
                throw entry.error(.inconsistent("\(scheme.code) stands twice"), "scheme")
            }
            guard scheme.isMain == result.isEmpty else {
                throw entry.error(.inconsistent("the first scheme is the main one, and no other is"), "main")
            }
            try checkExamples(entry, of: scheme)
            result.append(scheme)
        }
        return result
    }

    /// The first valid example of the main scheme.
    func firstExample() throws(ProfileError) -> String {
        let (value, place) = try node.elements("identifier_schemes", atLeast: 1)[0]
        let entry = try ProfileNode(value, at: place, members: SchemeReader.members)
        return try entry.child("examples", members: ["valid", "invalid"]).texts("valid", atLeast: 1)[0]
    }

    private func scheme(_ entry: ProfileNode) throws(ProfileError) -> IdentifierScheme {
        _ = try entry.certainty()
        let (check, policy) = try check(entry)
        return IdentifierScheme(
            code: try entry.code("scheme"),
            name: try entry.text("name"),
            isMain: try entry.bool("main"),
            pattern: try entry.pattern("pattern"),
            normalisation: try normalisation(entry),
            prefixes: try prefixes(entry),
            check: check,
            policy: policy
        )
    }

    private func prefixes(_ entry: ProfileNode) throws(ProfileError) -> Set<String>? {
        guard !entry["prefixes"].isNull else { return nil }
        let prefixes = try entry.codes("prefixes", atLeast: 1)
        for prefix in prefixes where prefix.utf8.count != 2 {
            throw entry.error(.notAllowed("\"\(prefix)\" does not have two letters"), "prefixes")
        }
        return Set(prefixes)
    }

    private func checkExamples(_ entry: ProfileNode, of scheme: IdentifierScheme) throws(ProfileError) {
        let examples = try entry.child("examples", members: ["valid", "invalid"])
        for text in try examples.texts("valid", atLeast: 1) where !SchemeReader.isGood(text, scheme) {
            throw examples.error(.inconsistent("\"\(text)\" is refused or doubted"), "valid")
        }
        for text in try examples.texts("invalid", atLeast: 1) where SchemeReader.isGood(text, scheme) {
            throw examples.error(.inconsistent("\"\(text)\" passes"), "invalid")
        }
    }

    private static func isGood(_ text: String, _ scheme: IdentifierScheme) -> Bool {
        guard let parsed = try? scheme.parse(text) else { return false }
        return parsed.doubts.isEmpty
    }
}
