import AEOModel
import ArgumentParser
import JOSE

/// `aeo renew`.
struct RenewCommand: ActCommand {
    static let kind = ActKind.renew
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: "Give a certificate a new period under the same number.",
        discussion: """
            The new end is computed from the programme's rules where they say one. --pending notes that a renewal was \
            asked for and is not decided; whether the status goes on until then is the programme's rule. A programme \
            that renews by a new certificate wants `aeo grant` with "predecessor".
            """
    )

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @Option(
        name: .long,
        help: ArgumentHelp("The new last day; left out, as the rules say.", valueName: "day"),
        transform: Reading.day
    )
    var until: CivilDate?

    @Option(
        name: .long,
        help: ArgumentHelp("The day on which it was asked for; today if left out.", valueName: "day"),
        transform: Reading.day
    )
    var filedOn: CivilDate?

    @Flag(name: .long, help: "Asked for, and not decided yet.")
    var pending = false

    @OptionGroup var paper: PaperOptions
    @OptionGroup var change: ChangeOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    var outputs: PaperOptions? { paper }

    func validate() throws {
        guard !(pending && until != nil) else {
            throw ValidationError("a renewal that is not decided has no new end; say --pending or --until")
        }
    }

    func details(_ files: LocalFile) -> JSONObject {
        var body = change.body
        if let until { body["until"] = .string(until.description) }
        if let filedOn { body["filed_on"] = .string(filedOn.description) }
        if pending { body["pending"] = true }
        return body
    }

    func addition(_ details: JSONObject) -> String {
        if pending { return ", asked for and not decided" }
        return until.map { " until \($0)" } ?? ""
    }
}
