import AEOModel
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo affected`: the answers that relied on a certificate, for whoever must be told of its annulment.
struct AffectedCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "affected",
        abstract: "List the answers in which a certificate counted as in force.",
        discussion: """
            Without a range: those given from the grant's effect to the recording of the annulment, or to now. Answers \
            are listed, never rewritten. It says whether any of them may be missing.
            """
    )

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @Option(
        name: .long,
        help: ArgumentHelp("Only answers given from this day or instant on.", valueName: "t"),
        transform: Reading.moment
    )
    var from: Moment?

    @Option(
        name: .long,
        help: ArgumentHelp("Only answers given up to the end of this day, or before it.", valueName: "t"),
        transform: Reading.moment
    )
    var until: Moment?

    @Option(
        name: .long,
        help: ArgumentHelp("Go on after this answer, told at the end of a page.", valueName: "id")
    )
    var after: UInt64?

    @Option(name: .long, help: ArgumentHelp("At most so many, 1 to 500.", valueName: "n"))
    var limit = 100

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (1...500).contains(limit) else { throw ValidationError("--limit wants a number from 1 to 500") }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let path = RegistryPath.affected.path(number)
        let answer = try await client.fetch(path, query: query, signed: true)
        let reply = Reply(context: context, options: options)
        reply.print(answer) { AffectedText.text(answer, reply.paint) }
        return .done
    }

    private var query: [QueryItem] {
        var items = [QueryItem("limit", "\(limit)")]
        if let from { items.append(QueryItem("from", from.description)) }
        if let until { items.append(QueryItem("until", until.description)) }
        if let after { items.append(QueryItem("after", "\(after)")) }
        return items
    }
}
