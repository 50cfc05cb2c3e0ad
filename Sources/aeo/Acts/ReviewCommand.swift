import AEOModel
import ArgumentParser
import JOSE

/// `aeo review`.
struct ReviewCommand: ActCommand {
    static let kind = ActKind.review
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Note a re-validation with its result.",
        discussion: """
            The results are passed, conditions (met once the holder has mended something) and failed. A failed one \
            changes no status by itself: what follows is an act of its own, such as `aeo suspend`.
            """
    )

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @Option(name: .long, help: ArgumentHelp("passed, conditions or failed.", valueName: "result"))
    var result: String

    @Option(
        name: .long,
        help: ArgumentHelp("The day by which the next one is due; left out, as the rules say.", valueName: "day"),
        transform: Reading.day
    )
    var next: CivilDate?

    @OptionGroup var paper: PaperOptions
    @OptionGroup var change: ChangeOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    var outputs: PaperOptions? { paper }

    func validate() throws {
        guard ReviewResult(rawValue: result.lowercased()) != nil else {
            throw ValidationError("\(result) is no result; there are passed, conditions and failed")
        }
    }

    func details(_ files: LocalFile) -> JSONObject {
        var body = change.body
        body["result"] = .string(result.lowercased())
        if let next { body["next"] = .string(next.description) }
        return body
    }

    func addition(_ details: JSONObject) -> String { " as \(result.lowercased())" }
}
