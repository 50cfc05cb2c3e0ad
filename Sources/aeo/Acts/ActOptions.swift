import AEOModel
import ArgumentParser
import JOSE

/// What can be said of an act on a certificate.
struct ActOptions: ParsableArguments {
    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @Option(
        name: .long,
        help: ArgumentHelp("Why: a reason code of the programme, or a SAFE letter.", valueName: "code")
    )
    var reason: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "From when: a day of the authority, or an instant; now if left out.",
            valueName: "t"
        ),
        transform: Reading.moment
    )
    var from: Moment?

    @Option(
        name: .long,
        help: ArgumentHelp("Until when: the end of a day, or an instant; open if left out.", valueName: "t"),
        transform: Reading.moment
    )
    var until: Moment?

    @Option(
        name: .long,
        help: ArgumentHelp("Only this part: a tier's code, or site:CODE.", valueName: "part")
    )
    var part: String?

    @Option(name: .long, help: ArgumentHelp("The earlier act that is meant.", valueName: "id"))
    var act: String?

    @Flag(name: .long, help: "Every open suspension.")
    var all = false

    @Option(
        name: .long,
        help: ArgumentHelp("When the holder was notified.", valueName: "t"),
        transform: Reading.moment
    )
    var notified: Moment?

    @Flag(name: .long, help: "Decided, and not served on the holder yet.")
    var notServed = false

    @Option(
        name: .long,
        help: ArgumentHelp("The day of the decision.", valueName: "day"),
        transform: Reading.day
    )
    var decidedOn: CivilDate?

    @Option(
        name: .long,
        help: ArgumentHelp("The officer's words, kept with the decision.", valueName: "text")
    )
    var note: String?

    @Option(name: .long, help: ArgumentHelp("The provision it rests on.", valueName: "text"))
    var legalBasis: String?

    @Option(name: .long, help: ArgumentHelp("The office's own reference.", valueName: "text"))
    var reference: String?

    func validate() throws {
        guard !(all && act != nil) else { throw ValidationError("say --act or --all, not both") }
        guard !(notServed && notified != nil) else {
            throw ValidationError("say --notified or --not-served, not both")
        }
        if let act, RecordID(parsing: act) == nil {
            throw ValidationError("\(act) is no act's id; `aeo show NUMBER` shows the ids")
        }
        if let part, Part(parsing: part) == nil {
            throw ValidationError("\(part) is no part; a tier's code or site:CODE is wanted")
        }
    }

    /// The body of the call; what was not said is left out.
    func body(_ kind: ActKind, isDryRun: Bool) -> JSONObject {
        var body: JSONObject = ["act": .string(kind.rawValue)]
        body["reason"] = reason.map { .string($0) }
        body["from"] = from.map { .string($0.description) }
        body["until"] = until.map { .string($0.description) }
        body["part"] = part.map { .string($0) }
        body["act_id"] = act.map { .string($0) }
        if all { body["all"] = true }
        body["notified"] = notified.map { .string($0.description) }
        if notServed { body["not_served"] = true }
        body["decided_on"] = decidedOn.map { .string($0.description) }
        body["note"] = note.map { .string($0) }
        body["legal_basis"] = legalBasis.map { .string($0) }
        body["reference"] = reference.map { .string($0) }
        if isDryRun { body["dry_run"] = true }
        return body
    }
}
