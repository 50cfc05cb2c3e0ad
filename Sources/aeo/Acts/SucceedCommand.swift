import AEOModel
import ArgumentParser
import JOSE

/// `aeo succeed`.
struct SucceedCommand: ActCommand {
    static let kind = ActKind.succeed
    static let configuration = CommandConfiguration(
        commandName: "succeed",
        abstract: "Link a certificate's history to that of a successor.",
        discussion: """
            No status passes by it: the successor applies and is granted its own certificate. The old number goes on \
            answering for old dates.
            """
    )

    /// The ways by which one trader follows another; a replacement is what `aeo supersede` records.
    private static let ways: [SuccessionKind] = [.merger, .split, .rename, .move]

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @Option(
        name: .long,
        help: ArgumentHelp("Who follows: a certificate's number, or a trader's.", valueName: "number"),
        transform: Reading.number
    )
    var by: String

    @Option(
        name: .customLong("kind"),
        help: ArgumentHelp("merger, split, rename or move.", valueName: "kind")
    )
    var way: String

    @Option(
        name: .long,
        help: ArgumentHelp("From when: a day of the authority, or an instant; now if left out.", valueName: "t"),
        transform: Reading.moment
    )
    var from: Moment?

    @OptionGroup var decision: DecisionOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard Self.ways.contains(where: { $0.rawValue == way.lowercased() }) else {
            throw ValidationError("\(way) is no kind of succession; there are merger, split, rename and move")
        }
    }

    func details(_ files: LocalFile) -> JSONObject {
        var body = JSONObject()
        decision.add(to: &body)
        if let from { body["from"] = .string(from.description) }
        body["by"] = .string(by)
        body["kind"] = .string(way.lowercased())
        return body
    }

    func addition(_ details: JSONObject) -> String { ": \(by), by \(way.lowercased())" }
}
