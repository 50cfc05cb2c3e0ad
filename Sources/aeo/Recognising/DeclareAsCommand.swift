import AEOModel
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo declare-as`: the exact text to put on a declaration abroad.
struct DeclareAsCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare-as",
        abstract: "Print the text to put on a declaration abroad.",
        discussion: """
            The text alone stands on stdout; where it goes, and everything else, on stderr. Exit status: 0 the text, or \
            nothing is declared there; 1 the status is not recognised there; 2 something is missing.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "A certificate's number, the trader's number or its code on a declaration.",
            valueName: "number"
        )
    )
    var number: String

    @Option(
        name: .long,
        help: ArgumentHelp("The country to which the goods are declared.", valueName: "cc")
    )
    var to: String

    @Option(name: .long, help: ArgumentHelp("Only this programme.", valueName: "id"))
    var programme: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The day or instant asked about; now if left out.", valueName: "t"),
        transform: Reading.moment
    )
    var at: Moment?

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.ifAvailable)
        var query = [QueryItem("number", number), QueryItem("to", to)]
        if let programme { query.append(QueryItem("programme", programme)) }
        if let at { query.append(QueryItem("at", at.description)) }
        let answer = try await client.fetch(
            RegistryPath.declaration.rawValue,
            query: query,
            signed: client.isOfficer
        )
        if !options.json { explain(answer, in: context) }
        Reply(context: context, options: options).print(answer) {
            answer.text("text").map { $0 + "\n" } ?? ""
        }
        return Self.status(answer)
    }

    /// Says beside the text where it goes, or why there is none.
    private func explain(_ answer: JSONObject, in context: CommandContext) {
        if answer["text"]?.isNull ?? true {
            let nothing = "nothing is declared there: customs match by themselves"
            context.note(
                answer.text("pattern") == "none" ? nothing : answer.text("missing") ?? "it is not known"
            )
        }
        if let place = answer.text("place") { context.note("where it goes: \(place)") }
        if answer["provisional"]?.boolValue == true {
            context.note("provisional: a fact that this turns on is not certain")
        }
    }

    private static func status(_ answer: JSONObject) -> CommandStatus {
        if answer["text"]?.stringValue != nil || answer.text("pattern") == "none" { return .done }
        return answer.text("recognition") == "not_recognised" ? .notValid : .unknown
    }
}
