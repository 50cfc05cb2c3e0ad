import AEOModel
import JOSE

/// The rules for what happens to a status after its grant.
extension RuleReader {
    /// How long an ending bars a new application.
    func bar() throws(ProfileError) -> BarRule {
        let entry = try node.child("reapplication_bar", members: ["years", "source", "certainty"])
        let years = try entry.integerOrNull("years", in: 1...20)
        let certainty = try entry.certainty()
        guard (years == nil) == (certainty == .unknown) else {
            throw entry.error(.inconsistent("must be null exactly when the certainty is unknown"), "years")
        }
        return BarRule(years: certainty.isFirm ? years : nil)
    }

    /// What a move to another tier is.
    func tierChange() throws(ProfileError) -> TierChange {
        try node.firmWord("tier_change", among: ["amend": .amend, "new-certificate": .newCertificate])
            ?? .unknown
    }

    /// How a status is renewed.
    func renewal() throws(ProfileError) -> RenewalRule {
        let entry = try node.child(
            "renewal",
            members: ["text", "mode", "window_days", "continues_while_pending"]
        )
        try entry.checkTextFact("text")
        let mode = try entry.firmWord(
            "mode",
            among: ["same-number": RenewalMode.sameNumber, "new-certificate": .newCertificate]
        )
        return RenewalRule(
            mode: mode ?? .unknown,
            windowDays: try entry.firmInteger("window_days", in: 1...3660),
            continuesWhilePending: try entry.firmBool("continues_while_pending")
        )
    }

    /// Whether a suspension may have no end.
    func suspensionMayBeOpen() throws(ProfileError) -> Bool? {
        let entry = try node.child("suspension", members: ["open_end", "source", "certainty"])
        let mayBeOpen = try entry.boolOrNull("open_end")
        return try entry.certainty().isFirm ? mayBeOpen : nil
    }

    /// The programme's time for a decision.
    func decisionDays() throws(ProfileError) -> DecisionDays? {
        let (days, certainty) = try RuleReader.readDecisionDays(node)
        return certainty.isFirm ? days : nil
    }

    /// The time that a tier or a track has instead of the programme's; nil for `null`.
    ///
    /// It must be known for sure: beside a doubtful one the programme's would be reckoned with, which is not meant.
    static func ownDecisionDays(_ owner: ProfileNode) throws(ProfileError) -> DecisionDays? {
        guard !owner["decision_days"].isNull else { return nil }
        let (days, certainty) = try readDecisionDays(owner)
        guard certainty.isFirm else {
            throw owner.error(
                .notAllowed("an own time must be known for sure; null stands for the programme's"),
                "decision_days"
            )
        }
        return days
    }

    private static func readDecisionDays(
        _ owner: ProfileNode
    ) throws(ProfileError) -> (days: DecisionDays?, certainty: Certainty) {
        let entry = try owner.child(
            "decision_days",
            members: ["days", "extension_days", "source", "certainty"]
        )
        let days = try entry.integerOrNull("days", in: 1...3660)
        let extensionDays = try entry.integerOrNull("extension_days", in: 1...3660)
        let certainty = try entry.certainty()
        guard (days == nil) == (certainty == .unknown) else {
            throw entry.error(.inconsistent("must be null exactly when the certainty is unknown"), "days")
        }
        guard days != nil || extensionDays == nil else {
            throw entry.error(.inconsistent("prolongs days that are not known"), "extension_days")
        }
        return (days.map { DecisionDays(days: $0, extensionDays: extensionDays) }, certainty)
    }
}
