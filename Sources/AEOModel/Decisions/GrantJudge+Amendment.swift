extension GrantJudge {
    /// What an application that was patched makes of a certificate.
    public struct Amended: Sendable {
        /// The tier.
        public let tier: Tier
        /// The roles in the programme's order.
        public let roles: [String]
        /// The holder with normalised numbers.
        public let holder: Holder
        /// What the status rests on.
        public let reliances: [Reliance]
        /// The doubts that the officer set aside.
        public let warnings: [String]
    }

    /// What an application that was patched makes of a certificate: the amendment and the holder with normalised numbers.
    ///
    /// The main number cannot be amended: under another one it is another file.
    public func amend(
        _ form: ApplicationForm,
        mainIdentifier: String,
        on day: CivilDate
    ) throws(Refusal) -> Amended {
        var doubts = Doubts(accepting: form.acceptedWarnings)
        let (rules, _) = profile.rules(on: day)
        let tier = try tier(form.tier, in: rules)
        let roles = try roles(form.roles, tier: tier, in: rules)
        let identifiers = try identifiers(form.identifiers, in: rules, doubts: &doubts)
        guard identifiers[0].value == mainIdentifier else {
            throw Refusal(
                .identifierMainChange,
                "the certificate is under \(mainIdentifier), and \(identifiers[0].value) is given",
                remedy: "grant a certificate to the new number, and link the two with `aeo succeed`"
            )
        }
        try checkHolder(form, in: rules, doubts: &doubts)
        try checkTrack(form, in: rules)
        let reliances = try RelianceJudge(rules: rules).judge(form.dependsOn)
        return Amended(
            tier: tier,
            roles: roles,
            holder: form.holder(with: identifiers),
            reliances: reliances,
            warnings: doubts.setAside
        )
    }
}
