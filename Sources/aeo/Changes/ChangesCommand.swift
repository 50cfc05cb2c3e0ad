import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo changes`: what has changed since a place in the feed, and what changes from now on.
struct ChangesCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "Read the feed of changes, or follow it.",
        discussion: """
            For officers, and for agencies with --key. Each line has a member "seq": keep that of the last line you \
            have dealt with, and go on from it with --after. A line that comes twice says the same. With --json each \
            line is one JSON document. --follow ends when it is interrupted, or when the registry cannot be reached.
            """
    )

    @Option(
        name: .long,
        help: ArgumentHelp("Go on behind this place; from the beginning if left out.", valueName: "seq")
    )
    var after: String?

    @Flag(name: .long, help: "Stay, and print changes as they come.")
    var follow = false

    @OptionGroup var agency: AgencyOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard let after else { return }
        let letters = Array("0123456789abcdef.-".utf8)
        guard (1...80).contains(after.utf8.count), after.utf8.allSatisfy(letters.contains) else {
            throw ValidationError("--after wants 0, or a seq as the feed gave it")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required, agency: agency)
        let printer = ChangePrinter(
            console: context.console,
            isJSON: options.json,
            paint: Reply(context: context, options: options).paint
        )
        guard !follow else {
            do throws(ClientError) {
                try await client.follow(RegistryPath.changes.rawValue, after: after) { event in
                    printer.print(event.data)
                }
            } catch {
                throw CommandFailure(error, registry: client.baseURL)
            }
            throw CommandFailure(.unavailable, "what the registry sent is no line of the feed")
        }
        let end = try await pages(client, printer)
        context.note("that is all for now; go on with --after \(end)")
        return .done
    }

    /// Prints page after page and gives the place behind the last.
    private func pages(
        _ client: RegistryClient,
        _ printer: ChangePrinter
    ) async throws(CommandFailure) -> String {
        var place = after ?? "0"
        while true {
            let answer: WireResponse
            do throws(ClientError) {
                answer = try await client.answer(
                    RegistryPath.changes.rawValue,
                    query: [QueryItem("after", place)],
                    accept: "application/x-ndjson",
                    signed: true
                )
            } catch {
                throw CommandFailure(error, registry: client.baseURL)
            }
            for line in answer.body.split(separator: UInt8(ascii: "\n"))
            where !printer.print(String(decoding: line, as: UTF8.self)) {
                throw CommandFailure(.unavailable, "what the registry sent is no line of the feed")
            }
            let former = place
            place = answer.header("AEO-Next") ?? place
            guard answer.header("AEO-More") == "true" else { return place }
            // A registry that does not move on would be asked for ever.
            guard place != former else {
                throw CommandFailure(.unavailable, "the registry gives the same page again")
            }
        }
    }
}
