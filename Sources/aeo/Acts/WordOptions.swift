import ArgumentParser
import JOSE

/// An officer's words on something that is recorded, and the doubts that are set aside.
struct WordOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The officer's words, kept with the decision.", valueName: "text")
    )
    var note: String?

    @Option(name: .long, help: ArgumentHelp("The provision it rests on.", valueName: "text"))
    var legalBasis: String?

    @Option(name: .long, help: ArgumentHelp("The office's own reference.", valueName: "text"))
    var reference: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Insist although a rule warns; may be repeated.", valueName: "code")
    )
    var acceptWarning: [String] = []

    /// Puts what was said into the body of a call; a warning that the body accepts already is named once.
    func add(to body: inout JSONObject) {
        if let note { body["note"] = .string(note) }
        if let legalBasis { body["legal_basis"] = .string(legalBasis) }
        if let reference { body["reference"] = .string(reference) }
        guard !acceptWarning.isEmpty else { return }
        let known = body["accept_warnings"]?.arrayValue ?? []
        let added = acceptWarning.map { JSONValue.string($0) }.filter { !known.contains($0) }
        body["accept_warnings"] = .array(known + added)
    }
}
