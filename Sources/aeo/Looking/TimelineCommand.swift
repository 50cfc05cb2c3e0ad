import AEORegistryAPI
import ArgumentParser
import JOSE

/// `aeo timeline`: a certificate's status over time, drawn.
struct TimelineCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Show a certificate's status over time."
    )

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @Option(
        name: .long,
        help: ArgumentHelp("As known then: an instant, or a size of the log.", valueName: "t"),
        transform: Reading.knowledge
    )
    var knownAt: KnowledgeMoment?

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let path = RegistryPath.timeline.path(number)
        let answer = try await client.fetch(path, query: KnowledgeQuery.items(knownAt), signed: true)
        let reply = Reply(context: context, options: options)
        reply.print(answer) { Self.text(answer, context, reply.paint) }
        return .done
    }

    private static func text(_ answer: JSONObject, _ context: CommandContext, _ paint: Paint) -> String {
        let intervals = answer.objects("intervals")
        let drawing = TimelineDrawing(
            intervals,
            now: context.now(),
            columns: context.console.width,
            paint: paint
        )
        var table = Table(["from", "until", "status", "part", "act", "reason", "act id"])
        for interval in intervals {
            table.add([
                interval.text("from") ?? "", interval.text("until") ?? "", interval.text("status") ?? "",
                interval.text("part") ?? "", interval.text("act") ?? "", interval.text("reason") ?? "",
                interval.text("act_id") ?? "",
            ])
        }
        let title = paint.bold(answer.text("certificate_number") ?? "")
        let rows = table.text(paint) { $0 == 2 ? paint.status($1) : $1 }
        return "\(title)\n\n\(drawing.text)\n\(rows)\n\(paint.faint(KnownText.text(answer)))\n"
    }
}
