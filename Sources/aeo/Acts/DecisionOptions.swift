import AEOModel
import ArgumentParser
import JOSE

/// Why an act was decided, and when.
struct DecisionOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("Why: a reason code of the programme, or a SAFE letter.", valueName: "code")
    )
    var reason: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The day of the decision.", valueName: "day"),
        transform: Reading.day
    )
    var decidedOn: CivilDate?

    @OptionGroup var words: WordOptions

    /// Puts what was said into the body of the call.
    func add(to body: inout JSONObject) {
        if let reason { body["reason"] = .string(reason) }
        if let decidedOn { body["decided_on"] = .string(decidedOn.description) }
        words.add(to: &body)
    }
}
