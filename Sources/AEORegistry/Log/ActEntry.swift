package import AEOModel
package import JOSE

/// The content of an act's entry on an existing certificate.
package struct ActEntry: Sendable, Equatable {
    package let certificate: RecordID
    package let authority: CountryCode
    package let programme: ProgrammeID
    package let act: Act
    /// The version of the programme's rules that judged the act, and the digest of its profile.
    package let rules: Int
    package let profileDigest: String
    /// Whether that version came into force only after the decision.
    package let rulesAssumed: Bool
    package let zone: String
    /// The credential that the act issues in place of the former one.
    package let issue: PaperIssue?
    /// The group `holder`: the holder's data as the act leaves them; empty when it leaves them alone.
    package let holder: JSONObject
    /// The group `decision`.
    package let decision: JSONObject

    package init(
        certificate: RecordID,
        authority: CountryCode,
        programme: ProgrammeID,
        act: Act,
        rules: Int,
        profileDigest: String,
        rulesAssumed: Bool,
        zone: String,
        issue: PaperIssue? = nil,
        holder: JSONObject = [:],
        decision: JSONObject
    ) {
        self.certificate = certificate
        self.authority = authority
        self.programme = programme
        var act = act
        // The partners stand in the group `holder`; replay puts them into the terms.
        act.terms?.exchange = []
        self.act = act
        self.rules = rules
        self.profileDigest = profileDigest
        self.rulesAssumed = rulesAssumed
        self.zone = zone
        self.issue = issue
        self.holder = holder
        self.decision = decision
    }
}
