import AEOModel

/// A direction of an arrangement that a test can change before it is used.
struct SideDraft {
    var issuing: [PartyCode]
    var relying: [PartyCode]
    var programmes: [AcceptedProgramme]
    var roles: RoleLimit? = RoleLimit(except: ["BRK"])
    var goods: Set<GoodsDirection>? = [.import, .export]
    var sites: String?
    var signed: DatedDay? = DatedDay(RecognitionScene.day("2012-05-04"))
    var from: DatedDay? = DatedDay(RecognitionScene.day("2012-07-01"))
    var until: CivilDate?
    var suspensions: [DaySpan] = []
    var isPending = false
    var consent: ConsentRule? = .allOrNone
    var exchange: ExchangeTerms? = ExchangeTerms(everyHours: 24, staleAfterHours: 48, onStale: .unknown)
    var declaration: DeclarationForm? = DeclarationForm(
        pattern: .tin,
        template: "{tin}",
        place: "the shipper's number in the security filing"
    )
    var benefits = [Benefit(text: "fewer inspections", tfaLetter: "b", isCertain: true)]
    var isProvisional = false

    var side: ArrangementSide {
        ArrangementSide(
            issuing: issuing,
            relying: relying,
            programmes: programmes,
            roles: roles,
            goods: goods,
            sites: sites,
            operation: Operation(
                signed: signed,
                from: from,
                until: until,
                suspensions: suspensions,
                isPending: isPending
            ),
            consent: consent,
            dateBasis: .declaration,
            exchange: exchange,
            declaration: declaration,
            benefits: benefits,
            isProvisional: isProvisional
        )
    }
}
