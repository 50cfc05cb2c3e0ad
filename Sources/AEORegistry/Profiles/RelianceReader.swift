import AEOModel

/// Reads what certificates of a version may rely on.
///
/// A reliance that is not known for sure, or whose effect is not, is read with the effect that changes nothing by
/// itself: an officer looks at the certificate.
struct RelianceReader {
    let node: ProfileNode

    /// The reliances, each kind once.
    func reliances() throws(ProfileError) -> [RelianceRule] {
        var result: [RelianceRule] = []
        for (value, place) in try node.elements("reliances") {
            let entry = try ProfileNode(
                value,
                at: place,
                members: ["kind", "text", "programme", "effect", "source", "certainty"]
            )
            let kind = try entry.code("kind")
            guard !result.contains(where: { $0.kind == kind }) else {
                throw entry.error(.inconsistent("\(kind) stands twice"), "kind")
            }
            _ = try entry.text("text")
            let isFirm = try entry.statedCertainty().isFirm
            let effect = try entry.firmWord(
                "effect",
                among: ["lapse": RelianceEffect.lapse, "suspend": .suspend, "review": .review]
            )
            result.append(
                RelianceRule(
                    kind: kind,
                    programme: try programme(entry),
                    effect: isFirm ? effect ?? .review : .review
                )
            )
        }
        return result
    }

    private func programme(_ entry: ProfileNode) throws(ProfileError) -> ProgrammeID? {
        guard let text = try entry.textOrNull("programme") else { return nil }
        guard let programme = ProgrammeID(parsing: text) else {
            throw entry.error(.notAllowed("\"\(text)\" is not a programme's identity"), "programme")
        }
        return programme
    }
}
