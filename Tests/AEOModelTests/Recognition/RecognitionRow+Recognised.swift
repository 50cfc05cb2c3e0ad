import AEOModel

extension RecognitionRow {
    private static let start = "US recognises the status EU-AEO AEOF granted by NL under EU-US (EU and US)"

    static let recognised: [RecognitionRow] = [
        recognised("everything is as the arrangement asks", .arrangement, start + " and treats it as Tier 2.")
        { _ in },
        recognised("the first day it is applied", .arrangement, start + " and treats it as Tier 2.") {
            $0.ask(on: "2012-07-01")
        },
        recognised("its last day", .arrangement, start + " and treats it as Tier 2.") {
            $0.side.until = RecognitionScene.day("2026-11-23")
        },
        recognised("the day after a suspension", .arrangement, start + " and treats it as Tier 2.") {
            $0.side.suspensions = [RecognitionScene.span("2026-11-01", "2026-11-22")]
        },
        recognised(
            "a stop that has ended, another's and one of tomorrow",
            .arrangement,
            start + " and treats it as Tier 2."
        ) {
            $0.stops = [
                RecognitionScene.stop("EU-US", "NL123456789", from: "2026-11-01", until: "2026-11-23"),
                RecognitionScene.stop("EU-US", "NL999999999", from: "2026-11-01"),
                RecognitionScene.stop("EU-JP", "NL123456789", from: "2026-11-01"),
                RecognitionScene.stop("EU-US", "NL123456789", from: "2026-11-24"),
            ]
        },
        recognised(
            "an AEOF whose AEOS part is suspended, where AEOC is covered",
            .arrangement,
            start
                + " and treats it as PARTNER. The AEOF counts as AEOC, because not active: AEOS (suspended)."
        ) {
            $0.side.programmes = [RecognitionScene.accepted("EU-AEO", ["AEOC": true], mapped: "PARTNER")]
            $0.subject.standing = RecognitionScene.standing(security: .suspended)
        },
        recognised("a combined tier of which only a part is covered", .arrangement, start + ".") {
            $0.side.programmes = [
                RecognitionScene.accepted("EU-AEO", ["AEOF": false, "AEOC": false, "AEOS": true])
            ]
        },
        recognised("a tier the arrangement is silent on, offered by its programme", .arrangement, start + ".")
        {
            $0.side.programmes = [RecognitionScene.accepted("EU-AEO", [:])]
            $0.subject.eligibility = ["AEOF": true]
        },
        recognised("no role said where none matters", .arrangement, start + " and treats it as Tier 2.") {
            $0.side.roles = RoleLimit()
            $0.question.role = nil
        },
        recognised(
            "a role on the certificate, where nobody knows whether roles restrict",
            .arrangement,
            start + " and treats it as Tier 2."
        ) {
            $0.subject.roleScope = nil
        },
        recognised(
            "no direction said where all are covered",
            .arrangement,
            start + " and treats it as Tier 2."
        ) {
            $0.side.goods = Set(GoodsDirection.allCases)
            $0.question.direction = nil
        },
        recognised("a consent to this partner", .arrangement, start + " and treats it as Tier 2.") {
            $0.side.consent = .perArrangement
            $0.subject.consent = .partners(["US"])
        },
        recognised("no consent asked by law", .arrangement, start + " and treats it as Tier 2.") {
            $0.side.consent = .byLaw
            $0.subject.consent = .unknown
        },
        recognised(
            "a fresh list of a partner that answers for the consent",
            .arrangement,
            start + " and treats it as Tier 2. This is as of the list of 2026-11-22 sent by NL, 1 day old."
        ) {
            $0.mirror(list: "2026-11-22")
            $0.subject.standing = Standing(whole: .active)
        },
        recognised(
            "a stale list that is served all the same",
            .arrangement,
            start + " and treats it as Tier 2. This is as of the list of 2026-10-31 sent by NL, 23 days old. "
                + "Stale: the list is older than the 48 hours agreed; the last known state is served."
        ) {
            $0.mirror(list: "2026-10-31")
            $0.side.exchange = ExchangeTerms(everyHours: 24, staleAfterHours: 48, onStale: .serve)
        },
        recognised(
            "single premises, provisional, and a code that is missing",
            .arrangement,
            start
                + " and treats it as Tier 2. It covers single premises only (approved sites); the question names "
                + "none, so check which it is. The text for a declaration cannot be written: the code of the scheme "
                + "MID in use there is not known. Provisional: a fact about this arrangement is not certain."
        ) {
            $0.side.sites = "approved sites"
            $0.side.isProvisional = true
            $0.side.declaration = DeclarationForm(pattern: .partnerAlias, template: "{alias:MID}", place: nil)
        },
    ]
}
