import AEOModel
import ArgumentParser
import JOSE

/// What can be said of an act on a certificate's status.
struct ActOptions: ParsableArguments {
    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @OptionGroup var decision: DecisionOptions

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

    @OptionGroup var service: ServiceOptions

    func validate() throws {
        guard !(all && act != nil) else { throw ValidationError("say --act or --all, not both") }
        if let act, RecordID(parsing: act) == nil {
            throw ValidationError("\(act) is no act's id; `aeo show NUMBER` shows the ids")
        }
        if let part, Part(parsing: part) == nil {
            throw ValidationError("\(part) is no part; a tier's code or site:CODE is wanted")
        }
    }

    /// The body of the call; what was not said is left out.
    var body: JSONObject {
        var body = JSONObject()
        decision.add(to: &body)
        if let from { body["from"] = .string(from.description) }
        if let until { body["until"] = .string(until.description) }
        if let part { body["part"] = .string(part) }
        if let act { body["act_id"] = .string(act) }
        if all { body["all"] = true }
        service.add(to: &body)
        return body
    }
}
