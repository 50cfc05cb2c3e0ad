import AEOModel
import JOSE

/// Reads the rules of a version that dates and acts are computed from.
///
/// A rule that is not firm is read as not known (`unknown`, nil, empty or false).
struct RuleReader {
    let node: ProfileNode

    /// The programme's validity, unknown where each tier has its own.
    func validity(tiers: [Tier]) throws(ProfileError) -> ValidityTerms {
        let (kind, terms) = try RuleReader.readValidity(node)
        if kind == .perTier, let tier = tiers.first(where: { $0.validity == nil }) {
            throw node.error(.inconsistent("\(tier.code) has no validity of its own"), "validity")
        }
        return terms
    }

    /// A tier's own validity.
    static func validity(_ tier: ProfileNode) throws(ProfileError) -> ValidityTerms {
        let (kind, terms) = try readValidity(tier)
        guard kind != .perTier else {
            throw tier.error(.notAllowed("a tier's own validity cannot be left to the tiers"), "validity")
        }
        return terms
    }

    /// When grants take effect.
    func effect() throws(ProfileError) -> EffectRule {
        let entry = try node.child("effect", members: ["rule", "days", "source", "certainty"])
        let rule = try entry.word("rule", of: EffectKind.self)
        let days = try entry.integerOrNull("days", in: 0...366)
        let isFirm = try entry.certainty().isFirm
        switch (rule, days) {
        case (.unknown, nil): return .unknown
        case (.daysAfterDecision, let days?): return isFirm ? .daysAfterDecision(days) : .unknown
        case (.unknown, _?), (.daysAfterDecision, nil):
            throw entry.error(.inconsistent("does not go with the rule"), "days")
        }
    }

    /// The acts that take effect when the holder receives them.
    func onReceipt() throws(ProfileError) -> [ActKind] {
        let entry = try node.child("service", members: ["revoke", "annul", "source", "certainty"])
        let isFirm = try entry.certainty().isFirm
        var result: [ActKind] = []
        for kind in [ActKind.revoke, .annul] where !entry[kind.rawValue].isNull {
            guard try entry.text(kind.rawValue) == "on-receipt" else {
                throw entry.error(.notAllowed("must be on-receipt or null"), kind.rawValue)
            }
            result.append(kind)
        }
        return isFirm ? result : []
    }
}
