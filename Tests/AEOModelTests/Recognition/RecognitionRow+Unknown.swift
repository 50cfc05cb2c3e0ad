import AEOModel

extension RecognitionRow {
    private static let start =
        "Whether US recognises the status EU-AEO AEOF granted by NL under EU-US (EU and US) "
        + "cannot be said: "

    static let unknown: [RecognitionRow] = [
        unknown(
            "a day of application that nobody knows",
            .operativeDateUnknown,
            start + "since when US applies it is not known."
        ) { $0.side.from = nil },
        unknown(
            "a day within the month of the first application",
            .operativeDateUnknown,
            start
                + "US applies it from a day between 2026-11-01 and 2026-11-30, and the question is about 2026-11-23."
        ) {
            $0.side.from = DatedDay(
                earliest: RecognitionScene.day("2026-11-01"),
                latest: RecognitionScene.day("2026-11-30")
            )
        },
        unknown(
            "a status that is not known",
            .statusUnknown,
            start + "its status on 2026-11-23 is not known in full."
        ) { $0.subject.standing = Standing(whole: nil) },
        unknown(
            "an AEOF of which only the AEOC part is known",
            .statusUnknown,
            start + "its status on 2026-11-23 is not known in full."
        ) { $0.subject.standing = RecognitionScene.standing(security: nil) },
        unknown(
            "an operator that a list leaves out which does not say it is complete",
            .unlisted,
            start
                + "the operator is no longer on the list of 2026-11-22 sent by NL, which does not say that it is "
                + "complete. This is as of the list of 2026-11-22 sent by NL, 1 day old."
        ) {
            $0.mirror(list: "2026-11-22", complete: false)
            $0.subject.standing = Standing(whole: .active, isUnlisted: true)
        },
        unknown(
            "a tier of which the arrangement does not say whether it is covered",
            .tierUnknown,
            start + "whether the tier AEOF is covered is not known."
        ) { $0.side.programmes = [RecognitionScene.accepted("EU-AEO", ["AEOF": nil, "AEOC": false])] },
        unknown(
            "a tier that neither arrangement nor programme speaks of",
            .tierUnknown,
            start + "whether the tier AEOF is covered is not known."
        ) { $0.side.programmes = [RecognitionScene.accepted("EU-AEO", [:])] },
        unknown(
            "a tier that a domestic arrangement is silent on, whatever the programme offers partners abroad",
            .tierUnknown,
            start + "whether the tier AEOF is covered is not known."
        ) {
            $0.kind = .domestic
            $0.side.programmes = [RecognitionScene.accepted("EU-AEO", [:])]
            $0.subject.eligibility = ["AEOF": true, "AEOC": true, "AEOS": true]
        },
        unknown(
            "a record without a tier",
            .tierUnknown,
            "Whether US recognises the status EU-AEO granted by NL under EU-US (EU and US) cannot be said: "
                + "the tier is not known."
        ) { $0.subject.tier = nil },
        unknown(
            "an arrangement whose roles are not known",
            .rolesUnknown,
            start + "which roles are covered is not known."
        ) { $0.side.roles = nil },
        unknown(
            "a certificate whose roles restrict and are not known",
            .rolesUnknown,
            start + "which roles the certificate covers is not known."
        ) {
            $0.subject.roleScope = .perRole
            $0.subject.roles = nil
        },
        unknown(
            "a role off the certificate, where nobody knows whether roles restrict",
            .rolesUnknown,
            start + "which roles the certificate covers is not known."
        ) {
            $0.subject.roleScope = nil
            $0.question.role = "CAR"
        },
        unknown(
            "a question without a role, where one is left out",
            .roleNotSaid,
            start + "it turns on the role of the operator in the consignment, and the question names none."
        ) { $0.question.role = nil },
        unknown(
            "a question without a role, where the certificate is for some",
            .roleNotSaid,
            start + "it turns on the role of the operator in the consignment, and the question names none."
        ) {
            $0.side.roles = RoleLimit()
            $0.subject.roleScope = .perRole
            $0.question.role = nil
        },
        unknown(
            "an arrangement whose directions are not known",
            .directionsUnknown,
            start + "which directions of goods are covered is not known."
        ) { $0.side.goods = nil },
        unknown(
            "a question without a direction",
            .directionNotSaid,
            start + "it turns on the direction of the goods, and the question names none."
        ) { $0.question.direction = nil },
        unknown(
            "a consent that nobody knows",
            .consentUnknown,
            start + "whether the holder has agreed that the data go to US is not known."
        ) { $0.subject.consent = .unknown },
        unknown(
            "an arrangement that may ask for any consent",
            .consentUnknown,
            start + "what the holder must have agreed to is not known."
        ) { $0.side.consent = nil },
        unknown(
            "a list older than agreed",
            .stale,
            start + "the list of 2026-10-31 sent by NL is 23 days old, more than the 48 hours agreed. "
                + "This is as of the list of 2026-10-31 sent by NL, 23 days old."
        ) { $0.mirror(list: "2026-10-31") },
        unknown(
            "a list whose age nobody has limited",
            .stale,
            start + "how old the list of 2026-11-23 sent by NL may be is not known. "
                + "This is as of the list of 2026-11-23 sent by NL, 12 hours old."
        ) {
            $0.mirror(list: "2026-11-23")
            $0.side.exchange = nil
        },
        unknown(
            "the first of two things not known",
            .operativeDateUnknown,
            start + "since when US applies it is not known."
        ) {
            $0.side.from = nil
            $0.subject.consent = .unknown
        },
    ]
}
