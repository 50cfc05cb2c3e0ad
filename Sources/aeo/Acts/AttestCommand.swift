import AEOModel
import ArgumentParser
import JOSE

/// `aeo attest`.
struct AttestCommand: ActCommand {
    static let kind = ActKind.attest
    static let configuration = CommandConfiguration(
        commandName: "attest",
        abstract: "Note that the holder's periodic declaration came in.",
        discussion: "For programmes that ask for one, such as the annual self-declaration of India's T1."
    )

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @Option(
        name: .long,
        help: ArgumentHelp("The year it is for; left out, the one whose window is open.", valueName: "year")
    )
    var year: Int?

    @Option(
        name: .long,
        help: ArgumentHelp("The day on which it came in; today if left out.", valueName: "day"),
        transform: Reading.day
    )
    var receivedOn: CivilDate?

    @OptionGroup var decision: DecisionOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard year.map({ (1900...9998).contains($0) }) ?? true else {
            throw ValidationError("--year wants a calendar year such as 2026")
        }
    }

    func details(_ files: LocalFile) -> JSONObject {
        var body = JSONObject()
        decision.add(to: &body)
        if let year { body["year"] = .integer(Int64(year)) }
        if let receivedOn { body["received_on"] = .string(receivedOn.description) }
        return body
    }

    func addition(_ details: JSONObject) -> String { year.map { " for \($0)" } ?? "" }
}
