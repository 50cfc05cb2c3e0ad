import AEOModel
import ArgumentParser
import JOSE

/// What can be said of an act that changes what a certificate says or is followed by.
struct ChangeOptions: ParsableArguments {
    @OptionGroup var decision: DecisionOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "From when: a day of the authority, or an instant; left out, as the rules say.",
            valueName: "t"
        ),
        transform: Reading.moment
    )
    var from: Moment?

    @OptionGroup var service: ServiceOptions

    /// The body of the call as far as these options say it.
    var body: JSONObject {
        var body = JSONObject()
        decision.add(to: &body)
        if let from { body["from"] = .string(from.description) }
        service.add(to: &body)
        return body
    }
}
