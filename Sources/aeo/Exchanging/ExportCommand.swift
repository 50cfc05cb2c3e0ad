import AEOExchange
import AEOModel
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo export`: a list for a partner, with what arrangement and consents allow.
struct ExportCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the list of our operators for a partner.",
        discussion: """
            The registry gives what an arrangement with the partner allows and the holders agreed to, and nothing \
            else. Cells that a spreadsheet would take for a formula get an apostrophe before them in CSV and XLSX.

            aeo export --partner NZ --format xlsx --out list.xlsx
            """
    )

    private static let path = "/v1/exports"

    @Option(
        name: .long,
        help: ArgumentHelp("For whom the list is, such as NZ.", valueName: "id"),
        transform: ImportOptions.party
    )
    var partner: PartyCode

    @Option(name: .long, help: ArgumentHelp("csv, xlsx, json or xml.", valueName: "format"))
    var format: ContainerFormat = .csv

    @Option(
        name: .long,
        help: ArgumentHelp("Only what changed after this size of the log.", valueName: "seq")
    )
    var since: Int?

    @Option(name: .long, help: ArgumentHelp("The file to write; else the output.", valueName: "file"))
    var out: String?

    @Flag(name: .long, help: "Replace a file that exists.")
    var force = false

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard format != .xlsx || out != nil else { throw ValidationError("xlsx wants --out FILE") }
        guard !options.json || out != nil else {
            throw ValidationError("--json tells of a file: say --out FILE")
        }
        guard !force || out != nil else { throw ValidationError("--force goes with --out FILE") }
        guard since ?? 0 >= 0 else { throw ValidationError("--since wants a size of the log, 0 or more") }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let files = LocalFile(context: context)
        try files.checkFree([out], isForced: force)
        try files.checkWritable([out])
        let connection = Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        let client = try connection.client(.required)
        let spool = try SpoolFile(environment: context.environment)
        try await fetch(client, into: spool)
        let target = try out.map { (path) throws(CommandFailure) in try ReportFile(path) }
        let lines: ExportLines
        do throws(CommandFailure) {
            lines = try render(spool) { (bytes) throws(CommandFailure) in
                if let target {
                    try target.add(bytes)
                } else {
                    context.console.out(String(decoding: bytes, as: UTF8.self))
                }
            }
            try target?.finish()
        } catch {
            target?.abandon()
            throw error
        }
        if let out { tell(lines, out, Reply(context: context, options: options)) }
        for stop in lines.stops { context.note(Self.words(stop)) }
        return .done
    }

    private func fetch(_ client: RegistryClient, into spool: SpoolFile) async throws(CommandFailure) {
        var query = [QueryItem("partner", partner.text)]
        if let since { query.append(QueryItem("since", "\(since)")) }
        do throws(ClientError) {
            try await client.download(Self.path, query: query) { bytes in
                (try? spool.append(bytes)) != nil
            }
        } catch {
            throw CommandFailure(error, registry: client.baseURL)
        }
    }

    /// Renders what came, from its begin to its end.
    private func render(
        _ spool: SpoolFile,
        _ put: @escaping ([UInt8]) throws(CommandFailure) -> Void
    ) throws(CommandFailure) -> ExportLines {
        var failure: CommandFailure?
        var writer = ListWriters.writer(format, columns: ExportLines.columns) {
            (bytes) throws(ExchangeError) in
            do throws(CommandFailure) {
                try put(bytes)
            } catch {
                failure = error
                throw ExchangeError("output", error.message)
            }
        }
        var lines = ExportLines()
        do throws(ExchangeError) {
            try writer.begin()
            var offset = 0
            while let piece = spool.read(at: offset), !piece.isEmpty {
                try lines.feed(piece) { (cells) throws(ExchangeError) in try writer.add(cells) }
                offset += piece.count
            }
            try lines.finish()
            try writer.end()
            return lines
        } catch {
            throw failure ?? CommandFailure(.unavailable, error.words)
        }
    }

    /// A stop in words: the file has our operators only, so the officer passes on what concerns the partner's.
    private static func words(_ stop: JSONObject) -> String {
        let until = stop.text("until").map { " until \(Printable.text($0))" } ?? ""
        return "tell the partner: benefits of \(Printable.text(stop.text("tin") ?? "")) under "
            + "\(Printable.text(stop.text("arrangement") ?? "")) are stopped from "
            + "\(Printable.text(stop.text("from") ?? ""))\(until)"
    }

    private func tell(_ lines: ExportLines, _ path: String, _ reply: Reply) {
        var answer: JSONObject = [
            "partner": .string(partner.text), "format": .string(format.rawValue), "file": .string(path),
            "records": .integer(Int64(lines.count)), "removed": .integer(Int64(lines.removed)),
            "stops": .array(lines.stops.map(JSONValue.object)),
        ]
        for member in lines.header ?? [:] where answer[member.name] == nil {
            answer[member.name] = member.value
        }
        reply.print(answer) {
            "\(lines.count) operators for \(partner) in \(Printable.text(path))"
                + (lines.removed == 0 ? "" : ", and \(lines.removed) to be removed")
                + (answer.number("log_size").map { " as of log size \($0): the next --since" } ?? "") + "\n"
        }
    }
}

extension ContainerFormat: ExpressibleByArgument {}
