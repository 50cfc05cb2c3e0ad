import AEOModel
import ArgumentParser
import JOSE

/// Whether the holder has received the decision.
struct ServiceOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("When the holder was notified.", valueName: "t"),
        transform: Reading.moment
    )
    var notified: Moment?

    @Flag(name: .long, help: "Decided, and not served on the holder yet.")
    var notServed = false

    func validate() throws {
        guard !(notServed && notified != nil) else {
            throw ValidationError("say --notified or --not-served, not both")
        }
    }

    /// Puts what was said into the body of the call.
    func add(to body: inout JSONObject) {
        if let notified { body["notified"] = .string(notified.description) }
        if notServed { body["not_served"] = true }
    }
}
