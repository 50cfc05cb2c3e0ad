import AEOModel
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo recognise`: whether an office recognises a trader's status, under which arrangement and with which benefits.
struct RecogniseCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "recognise",
        abstract: "Ask whether an office recognises a trader's status.",
        discussion: """
            Needs no account and then shows published holders only; the officer's key of a home shows all. Exit status: \
            0 recognised, 1 not recognised, 2 unknown.
            """
    )

    @Option(name: .long, help: ArgumentHelp("The trader's number.", valueName: "tin"))
    var tin: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The trader's code as it stands on a declaration.", valueName: "code")
    )
    var declared: String?

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

    @OptionGroup var proof: ReceiptOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var agency: AgencyOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (tin == nil) != (declared == nil) else {
            throw ValidationError("name the trader with --tin or with --declared")
        }
        guard question.relying != nil else {
            throw ValidationError("say with --relying which office is to recognise the status")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        try proof.check(in: context)
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.ifAvailable, agency: agency)
        var query = [tin.map { QueryItem("tin", $0) } ?? QueryItem("declared", declared ?? "")]
        query += question.items
        if let at { query.append(QueryItem("at", at.description)) }
        query += KnowledgeQuery.items(knownAt)
        if proof.receipt != nil { query.append(QueryItem("receipt", "true")) }
        let answer = try await client.fetch(
            RegistryPath.status.rawValue,
            query: query,
            signed: client.canSign
        )
        guard var result = answer.objects("results").first, let recognition = result.object("recognition")
        else {
            throw CommandFailure(
                .unavailable,
                "the registry says nothing of recognition",
                hint: "it may be of an older version; `aeo --version` tells this program's"
            )
        }
        try proof.keep(&result, in: context)
        let reply = Reply(context: context, options: options)
        reply.print(recognition) {
            RecognitionText.full(recognition, reply.paint, columns: context.console.width)
        }
        return RecognitionText.status(recognition)
    }
}
