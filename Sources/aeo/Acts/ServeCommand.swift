import AEOModel
import ArgumentParser
import JOSE

/// `aeo serve`.
struct ServeCommand: ActCommand {
    static let kind = ActKind.serve
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Note when the holder received a decision.",
        discussion: "A decision that waited for it takes effect. `aeo show NUMBER` lists the acts with their ids."
    )

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @Option(name: .long, help: ArgumentHelp("The act that was served.", valueName: "id"))
    var act: String

    @Option(
        name: .long,
        help: ArgumentHelp("When the holder received it: a day, or an instant.", valueName: "t"),
        transform: Reading.moment
    )
    var on: Moment

    @OptionGroup var decision: DecisionOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard RecordID(parsing: act) != nil else {
            throw ValidationError("\(act) is no act's id; `aeo show NUMBER` shows the ids")
        }
    }

    func details(_ files: LocalFile) -> JSONObject {
        var body = JSONObject()
        decision.add(to: &body)
        body["act_id"] = .string(act)
        body["on"] = .string(on.description)
        return body
    }

    func addition(_ details: JSONObject) -> String { " on \(on)" }
}
