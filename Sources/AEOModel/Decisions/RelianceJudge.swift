/// Judges what an application says that the status will rest on.
struct RelianceJudge {
    let rules: ProgrammeVersion

    /// The reliances with what the loss of each does: the profile's effect, or a stricter one that was asked for.
    func judge(_ claims: [RelianceClaim]) throws(Refusal) -> [Reliance] {
        var reliances: [Reliance] = []
        for claim in claims {
            guard let rule = rules.reliance(claim.kind) else {
                let known = rules.reliances.map(\.kind).joined(separator: ", ")
                throw Refusal(
                    .relianceUnknown,
                    "the programme knows no reliance called \(claim.kind)",
                    remedy: known.isEmpty ? "leave depends_on out" : "use one of \(known)"
                )
            }
            if let asked = claim.effect, asked != rule.effect, rule.effect != .review {
                throw Refusal(
                    .relianceUnknown,
                    "the loss of \(claim.kind) leads to \(rule.effect.rawValue), not to \(asked.rawValue)",
                    remedy: "leave effect out"
                )
            }
            reliances.append(
                Reliance(
                    kind: claim.kind,
                    programme: rule.programme,
                    identifier: claim.identifier,
                    effect: claim.effect ?? rule.effect
                )
            )
        }
        return reliances
    }
}
