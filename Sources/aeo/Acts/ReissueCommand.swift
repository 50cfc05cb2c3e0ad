import AEOModel
import ArgumentParser
import JOSE

/// `aeo reissue`.
struct ReissueCommand: ActCommand {
    static let kind = ActKind.reissue
    static let configuration = CommandConfiguration(
        commandName: "reissue",
        abstract: "Issue a new credential that says the same.",
        discussion: "The former credential ends in the same moment: one that was lost or copied is worth nothing then."
    )

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @OptionGroup var paper: PaperOptions
    @OptionGroup var decision: DecisionOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    var outputs: PaperOptions? { paper }

    func details(_ files: LocalFile) -> JSONObject {
        var body = JSONObject()
        decision.add(to: &body)
        return body
    }
}
