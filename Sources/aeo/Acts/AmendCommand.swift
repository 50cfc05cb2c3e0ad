import AEOModel
import ArgumentParser
import JOSE

/// `aeo amend`.
struct AmendCommand: ActCommand {
    static let kind = ActKind.amend
    static let configuration = CommandConfiguration(
        commandName: "amend",
        abstract: "Change what a certificate says: holder, roles, sites, tier, consent.",
        discussion: """
            --set names a JSON file with what shall change, as a merge patch (RFC 7396) of the application: \
            {"holder": {"address": {"city": "Utrecht"}}} changes the city and nothing else, and null takes a member \
            away; a list is replaced whole. A new credential takes the place of the former one. --dry-run shows \
            what the certificate would say.
            """
    )

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @Option(
        name: .long,
        help: ArgumentHelp("What shall change, a JSON file, or - for the standard input.", valueName: "file")
    )
    var set: String

    @OptionGroup var paper: PaperOptions
    @OptionGroup var change: ChangeOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    var outputs: PaperOptions? { paper }

    func details(_ files: LocalFile) throws(CommandFailure) -> JSONObject {
        let bytes = try files.read(set)
        var body = change.body
        do {
            body["set"] = .object(try StrictJSON.parseObject(bytes))
        } catch {
            throw CommandFailure(
                .refused,
                "\(set) is not the JSON of a change: \(error)",
                hint: #"it holds what shall change, as in {"roles": ["IMP", "EXP"]}"#
            )
        }
        return body
    }

    func addition(_ details: JSONObject) -> String {
        let names = details.object("set")?.map { Printable.text($0.name) } ?? []
        return names.isEmpty ? "" : ": " + names.joined(separator: ", ")
    }
}
