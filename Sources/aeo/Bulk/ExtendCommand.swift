import AEOModel
import ArgumentParser
import JOSE

/// `aeo extend`: moves the end of validity, of one certificate or of all that fit.
struct ExtendCommand: ActCommand {
    static let kind = ActKind.extend
    static let configuration = CommandConfiguration(
        commandName: "extend",
        abstract: "Move the end of validity, of one certificate or of all that fit.",
        discussion: """
            Nothing but the end changes. With --where every certificate that fits is extended by an act of its own; \
            a run that was stopped or killed goes on when the same command is run again, and records nothing twice. \
            Exit status then: 0 all done, 65 some were refused, 69 the registry is gone.

            aeo extend --where 'programme=IN-CBIC,tier=T2,expires=2020-03-01..2020-05-31' --until 2020-06-30 \
            --reference 'Circular 27/2020' --except held.txt --dry-run
            """
    )

    @Argument(
        help: ArgumentHelp("The certificate's number; none with --where.", valueName: "number"),
        transform: Reading.number
    )
    var certificate: String?

    @Option(name: .long, help: ArgumentHelp("The new last day.", valueName: "day"), transform: Reading.day)
    var until: CivilDate

    @OptionGroup(title: "Many certificates") var bulk: BulkOptions
    @OptionGroup var paper: PaperOptions
    @OptionGroup var change: ChangeOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    var number: String { certificate ?? "" }
    var outputs: PaperOptions? { paper }

    func validate() throws {
        guard bulk.selection != nil else {
            guard certificate != nil else { throw ValidationError("say a certificate's number, or --where") }
            return
        }
        guard certificate == nil else {
            throw ValidationError("say a certificate's number or --where, not both")
        }
        guard change.decision.words.reference.map({ !$0.isEmpty }) ?? false else {
            throw ValidationError("--where wants the --reference of the circular or order")
        }
        guard paper.out == nil, paper.receiptOut == nil else {
            throw ValidationError("--out and --receipt-out are for one certificate")
        }
        guard writing.idempotencyKey == nil else {
            throw ValidationError("with --where the keys follow from the order; leave --idempotency-key out")
        }
    }

    func details(_ files: LocalFile) -> JSONObject {
        var body = change.body
        body["until"] = .string(until.description)
        return body
    }

    func addition(_ details: JSONObject) -> String { " until \(until)" }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        guard let selection = bulk.selection else { return try await record(in: context) }
        return try await extendAll(selection, in: context)
    }
}
