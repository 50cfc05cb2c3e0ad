import AEOModel
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo status`: the status of traders by their numbers.
struct StatusCommand: RegistryCommand {
    /// How many numbers go into one question (`GET /v1/status`).
    private static let perQuestion = 100

    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Ask for the AEO status of traders by their numbers.",
        discussion: """
            Needs no account and shows published holders only; a question that an agency signs (--key) is kept under \
            its name. Exit status for one number: 0 valid, 1 not valid, 2 unknown; for several: 2 if any is unknown, \
            else 1 if any is not valid. With --relying it also tells whether that office recognises the status, the \
            officer's key of a home shows all holders, and the exit status is 0 recognised, 1 not recognised, 2 unknown.

            --file streams any number of lines: one number on each, or a table (CSV with commas, semicolons or tabs) whose \
            first line names columns among tin, declared, programme, role, direction and at; a row's cell goes before the \
            option. With --json one answer stands on each line, in the file's order, with the file's line as its id. A \
            line that cannot be answered gets an error line, the rest goes on, and the exit status is 65.
            """
    )

    @Argument(help: ArgumentHelp("The traders' numbers.", valueName: "tin"))
    var tins: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Ask for every trader in a file; - is the standard input.", valueName: "path")
    )
    var file: String?

    @OptionGroup var question: RelyingOptions

    @Option(
        name: .long,
        help: ArgumentHelp("The day or instant asked about; now if left out.", valueName: "t"),
        transform: Reading.moment
    )
    var at: Moment?

    @Option(
        name: .long,
        help: ArgumentHelp("As known then: an instant, or a size of the log.", valueName: "t"),
        transform: Reading.knowledge
    )
    var knownAt: KnowledgeMoment?

    @Option(
        name: .long,
        help: ArgumentHelp("As known from the first so many entries of the log.", valueName: "n")
    )
    var logSize: UInt64?

    @OptionGroup var proof: ReceiptOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var agency: AgencyOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard !(knownAt != nil && logSize != nil) else {
            throw ValidationError("say --known-at or --log-size, not both")
        }
        guard tins.isEmpty != (file == nil) else {
            throw ValidationError("name numbers, or a file of them with --file")
        }
        guard proof.receipt == nil || tins.count == 1 else {
            throw ValidationError("a receipt is for the answer on one number")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        try proof.check(in: context)
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(question.relying == nil && proof.receipt == nil ? .none : .ifAvailable, agency: agency)
        if let file {
            return try await StatusStream(
                context: context,
                options: options,
                file: file,
                client: client,
                common: members
            )
            .run()
        }
        var results: [JSONObject] = []
        for start in stride(from: 0, to: tins.count, by: Self.perQuestion) {
            let asked = tins[start..<min(start + Self.perQuestion, tins.count)]
            let query = asked.map { QueryItem("tin", $0) } + filters
            let answer = try await client.fetch(
                RegistryPath.status.rawValue,
                query: query,
                signed: client.canSign
            )
            let found = answer.objects("results")
            guard found.count == asked.count else {
                throw CommandFailure(
                    .unavailable,
                    "the registry answered \(found.count) of \(asked.count) numbers"
                )
            }
            results += found
        }
        if proof.receipt != nil { try proof.keep(&results[0], in: context) }
        let reply = Reply(context: context, options: options)
        reply.print(["results": .array(results.map { .object($0) })]) {
            StatusText.text(results, reply.paint)
        }
        return StatusText.status(results)
    }

    /// The filters as members of every question of a batch.
    private var members: [(member: String, value: JSONValue)] {
        var members: [(member: String, value: JSONValue)] = []
        for item in question.items { members.append((item.name, .string(item.value))) }
        if let at { members.append(("at", .string(at.description))) }
        if let known = knownAt ?? logSize.map({ .size($0) }) { members.append(("known_at", known.json)) }
        return members
    }

    private var filters: [QueryItem] {
        var items = question.items
        if let at { items.append(QueryItem("at", at.description)) }
        if let knownAt { items.append(QueryItem("known_at", knownAt.text)) }
        if let logSize { items.append(QueryItem("log_size", "\(logSize)")) }
        if proof.receipt != nil { items.append(QueryItem("receipt", "true")) }
        return items
    }
}
