import AEOModel
import ArgumentParser
import JOSE

/// `aeo supersede`.
struct SupersedeCommand: ActCommand {
    static let kind = ActKind.supersede
    static let configuration = CommandConfiguration(
        commandName: "supersede",
        abstract: "End a certificate because another one takes its place.",
        discussion: "Final; only a correction undoes it. A grant with \"predecessor\" does it by itself."
    )

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @Option(
        name: .long,
        help: ArgumentHelp("The certificate that takes its place.", valueName: "number"),
        transform: Reading.number
    )
    var by: String

    @OptionGroup var change: ChangeOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func details(_ files: LocalFile) -> JSONObject {
        var body = change.body
        body["by"] = .string(by)
        return body
    }

    func addition(_ details: JSONObject) -> String { " by \(by)" }
}
