import ArgumentParser
import JOSE

/// Why an arrangement is changed, or an operator's benefits are stopped.
struct GroundOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Why, in words.", valueName: "text"))
    var reason: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The officer's words, kept with the decision.", valueName: "text")
    )
    var note: String?

    @Option(name: .long, help: ArgumentHelp("The provision it rests on.", valueName: "text"))
    var legalBasis: String?

    @Option(name: .long, help: ArgumentHelp("The office's own reference.", valueName: "text"))
    var reference: String?

    /// Puts what was said into the body of a call.
    func add(to body: inout JSONObject) {
        if let reason { body["reason"] = .string(reason) }
        if let note { body["note"] = .string(note) }
        if let legalBasis { body["legal_basis"] = .string(legalBasis) }
        if let reference { body["reference"] = .string(reference) }
    }
}
