import AEOModel

extension RecognitionRow {
    private static let start =
        "US does not recognise the status EU-AEO AEOF granted by NL under EU-US (EU and US): "

    static let refused: [RecognitionRow] = [
        refused(
            "no arrangement speaks between the two",
            .noArrangement,
            "No arrangement between JP and NL is known; JP does not recognise the status EU-AEO AEOF granted by NL."
        ) { $0.question.relying = RecognitionScene.party("JP") },
        refused(
            "a programme that the arrangement leaves out",
            .programmeNotCovered,
            "US does not recognise the status EU-RA AEOF granted by NL under EU-US (EU and US): "
                + "it does not speak of the programme EU-RA."
        ) { $0.subject.programme = RecognitionScene.programme("EU-RA") },
        refused(
            "an arrangement that works the other way only",
            .oneWay,
            start + "it works the other way only, NL recognising what US grants."
        ) { swap(&$0.side.issuing, &$0.side.relying) },
        refused(
            "a party that joined the arrangement later",
            .notAMember,
            start + "US did not belong to it on 2026-11-23, only from 2027-01-01 on."
        ) { $0.members[1] = RecognitionScene.member("US", from: "2027-01-01") },
        refused(
            "a party that the members do not name",
            .notAMember,
            start + "NL did not belong to it on 2026-11-23."
        ) { $0.members[0] = RecognitionScene.member("CA") },
        refused(
            "a member that has left its union",
            .notAMember,
            "US does not recognise the status EU-AEO AEOF granted by GB under EU-US (EU and US): "
                + "GB did not belong to EU on 2026-11-23, only until 2020-12-31."
        ) { $0.subject.authority = RecognitionScene.party("GB") },
        refused(
            "a member before it joined its union",
            .notAMember,
            "US does not recognise the status EU-AEO AEOF granted by HR under EU-US (EU and US): "
                + "HR did not belong to EU on 2013-06-30, only from 2013-07-01 on."
        ) {
            $0.subject.authority = RecognitionScene.party("HR")
            $0.ask(on: "2013-06-30")
        },
        refused(
            "the day before it is applied",
            .notOperative,
            start + "it was not applied by US yet on 2012-06-30, only from 2012-07-01."
        ) { $0.ask(on: "2012-06-30") },
        refused(
            "signed and not applied",
            .notOperative,
            start + "it was not applied by US yet on 2026-11-23, only signed on 2012-05-04."
        ) { $0.side.isPending = true },
        refused(
            "before a signature, where the day of application is not known",
            .notOperative,
            start + "it was not applied by US yet on 2012-05-03, only signed on 2012-05-04."
        ) {
            $0.side.from = nil
            $0.ask(on: "2012-05-03")
        },
        refused(
            "the day after it ended",
            .ended,
            start + "US applied it until 2026-11-22 only."
        ) { $0.side.until = RecognitionScene.day("2026-11-22") },
        refused(
            "ended, though since when it was applied is not known",
            .ended,
            start + "US applied it until 2026-11-22 only."
        ) {
            $0.side.from = nil
            $0.side.until = RecognitionScene.day("2026-11-22")
        },
        refused(
            "the last day of a suspension of the arrangement",
            .arrangementSuspended,
            start + "it was suspended on 2026-11-23, from 2026-11-01 until 2026-11-23."
        ) { $0.side.suspensions = [RecognitionScene.span("2026-11-01", "2026-11-23")] },
        refused(
            "a stop of this operator's benefits",
            .benefitsStopped,
            start + "US has stopped the benefits of this operator under it."
        ) { $0.stops = [RecognitionScene.stop("EU-US", "NL123456789", from: "2026-11-23")] },
    ]

    static let refusedHolder: [RecognitionRow] = [
        refused(
            "a suspended holder",
            .statusNotActive,
            start + "it was not active at the time asked about (2026-11-23), but suspended. "
                + "Provisional: a fact about this arrangement is not certain."
        ) {
            $0.subject.standing = RecognitionScene.standing(whole: .suspended)
            $0.side.isProvisional = true
        },
        refused(
            "a revoked holder on a list that is long stale: bad news stays",
            .statusNotActive,
            start + "it was not active at the time asked about (2026-11-23), but revoked. "
                + "This is as of the list of 2026-10-31 sent by NL, 23 days old."
        ) {
            $0.mirror(list: "2026-10-31")
            $0.subject.standing = Standing(whole: .revoked)
        },
        refused(
            "a certificate called active of which no part is",
            .statusNotActive,
            start + "none of its parts was active at the time asked about (2026-11-23)."
        ) { $0.subject.standing = RecognitionScene.standing(customs: .suspended, security: .lapsed) },
        refused(
            "an operator that a complete list leaves out",
            .unlisted,
            start + "the operator is no longer on the list of 2026-11-22 sent by NL, which is complete. "
                + "This is as of the list of 2026-11-22 sent by NL, 1 day old."
        ) {
            $0.mirror(list: "2026-11-22")
            $0.subject.standing = Standing(whole: .active, isUnlisted: true)
        },
        refused(
            "a tier that is not covered",
            .tierNotCovered,
            "US does not recognise the status EU-AEO AEOC granted by NL under EU-US (EU and US): "
                + "the tier AEOC is not covered."
        ) {
            $0.subject.tier = "AEOC"
            $0.subject.components = []
        },
        refused(
            "an AEOF whose AEOS part is suspended, where AEOC is not covered",
            .tierNotCovered,
            start + "the tier AEOC is not covered. "
                + "The AEOF counts as AEOC, because not active: AEOS (suspended)."
        ) { $0.subject.standing = RecognitionScene.standing(security: .suspended) },
        refused(
            "a tier that its own programme does not offer for recognition",
            .tierNotCovered,
            "US does not recognise the status EU-AEO BASIC granted by NL under EU-US (EU and US): "
                + "the tier BASIC is not covered."
        ) {
            $0.subject.tier = "BASIC"
            $0.subject.components = []
            $0.subject.eligibility = ["BASIC": false]
        },
        refused(
            "a role that is left out",
            .roleNotCovered,
            start + "the role BRK is not covered; left out: BRK."
        ) { $0.question.role = "BRK" },
        refused(
            "a role that is not among the only ones",
            .roleNotCovered,
            start + "the role IMP is not covered, only EXP and MFR."
        ) {
            $0.side.roles = RoleLimit(only: ["MFR", "EXP"])
            $0.question.role = "IMP"
        },
        refused(
            "a role that the certificate does not cover",
            .roleNotHeld,
            start + "the certificate does not cover the role CAR (it covers EXP and IMP)."
        ) {
            $0.subject.roleScope = .perRole
            $0.question.role = "CAR"
        },
        refused(
            "a direction that is not covered",
            .directionNotCovered,
            start + "goods in transit are not covered, only export and import as US sees it."
        ) { $0.question.direction = .transit },
        refused(
            "a consent that leaves a partner out, where it is all or none",
            .consentMissing,
            start + "the holder has not agreed that the data go to all partners, or has withdrawn it."
        ) { $0.subject.consent = .partners(["US", "JP"]) },
        refused(
            "a withdrawn consent",
            .consentMissing,
            start + "the holder has not agreed that the data go to US, or has withdrawn it."
        ) {
            $0.side.consent = .perArrangement
            $0.subject.consent = .partners([])
        },
    ]
}
