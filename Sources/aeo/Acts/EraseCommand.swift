import AEOModel
import ArgumentParser
import JOSE

/// `aeo erase`.
struct EraseCommand: ActCommand {
    static let kind = ActKind.erase
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Destroy the holder's and the decisions' texts of a certificate that has ended.",
        discussion: """
            By order, or after the time for which they are kept; --legal-basis says which. Nothing brings them back. \
            The log keeps its leaves and stays whole.
            """
    )

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @OptionGroup var decision: DecisionOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard decision.words.legalBasis.map({ $0.utf8.contains { $0 != 0x20 } }) ?? false else {
            throw ValidationError("say with --legal-basis TEXT what orders or allows it")
        }
    }

    func details(_ files: LocalFile) -> JSONObject {
        var body = JSONObject()
        decision.add(to: &body)
        return body
    }
}
