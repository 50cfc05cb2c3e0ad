import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo agency list`: the registered keys, ended ones included.
struct AgencyListCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the registered keys of agencies, ended ones included."
    )

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        var items: [JSONObject] = []
        var next: Int64?
        repeat {
            let query = next.map { [QueryItem("after", "\($0)")] } ?? []
            let page = try await client.fetch(RegistryPath.agencies.rawValue, query: query, signed: true)
            items += page.objects("items")
            let end = page["next"]?.integerValue
            // A registry that does not move on would be asked for ever.
            guard end.map({ end in next.map { end > $0 } ?? true }) ?? true else {
                throw CommandFailure(.unavailable, "the registry gives the same page again")
            }
            next = end
        } while next != nil
        let reply = Reply(context: context, options: options)
        reply.print(["items": .array(items.map { .object($0) })]) { AgencyText.list(items, reply.paint) }
        return .done
    }
}
