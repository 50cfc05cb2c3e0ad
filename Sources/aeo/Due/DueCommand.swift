import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo due`: what falls due for an officer, as a table or as a calendar.
struct DueCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "Show what falls due: ends, reviews, declarations, decisions not served.",
        discussion: """
            What is overdue comes first, however old. --ics writes an iCalendar (RFC 5545) without holders' names, \
            which a calendar program can subscribe to; - prints it.
            """
    )

    @Option(
        name: .long,
        help: ArgumentHelp("How far ahead, in days: 0d to 3660d.", valueName: "days"),
        transform: Reading.days
    )
    var within = 30

    @Option(name: .long, help: ArgumentHelp("Write a calendar here; - prints it.", valueName: "file"))
    var ics: String?

    @Flag(name: .long, help: "Replace a calendar that exists.")
    var force = false

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard !(options.json && ics == LocalFile.standardInput) else {
            throw ValidationError("--ics - prints a calendar and --json a document; name a file for one of them")
        }
        guard !force || ics != nil else { throw ValidationError("--force goes with --ics FILE") }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let files = LocalFile(context: context)
        let file = ics == LocalFile.standardInput ? nil : ics
        try files.checkFree([file], isForced: force)
        try files.checkWritable([file])
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        if ics != nil {
            let calendar = try await calendar(client)
            guard let file else {
                context.console.out(calendar)
                return .done
            }
            try files.write(Array(calendar.utf8), to: file, isForced: force)
            context.note("the calendar is in \(file)")
        }
        let answer = try await client.fetch(RegistryPath.due.rawValue, query: query, signed: true)
        let reply = Reply(context: context, options: options)
        reply.print(answer) { DueText.text(answer, reply.paint) }
        return .done
    }

    private var query: [QueryItem] { [QueryItem("within", "\(within)d")] }

    private func calendar(_ client: RegistryClient) async throws(CommandFailure) -> String {
        let path = RegistryPath.due.rawValue
        let text = try await client.fetchText(path, query: query, accept: "text/calendar")
        guard text.utf8.starts(with: "BEGIN:VCALENDAR\r\n".utf8) else {
            throw CommandFailure(
                .unavailable,
                "what answers at \(client.baseURL) sent no calendar",
                hint: "see that the registry is of this version; --json tells the same"
            )
        }
        return text
    }
}
