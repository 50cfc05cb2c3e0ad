import ArgumentParser

/// How one act is recorded on many certificates.
struct BulkOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Every certificate that fits: programme, tier, status, expires=FIRST..LAST, with commas.",
            valueName: "selection"
        ),
        transform: Selection.parse
    )
    var selection: Selection?

    @Option(
        name: .customLong("except"),
        help: ArgumentHelp("Leave these out: a file with one number per line, # begins a remark.", valueName: "file")
    )
    var exceptions: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Write here who was left out and why, one JSON object per line.", valueName: "file")
    )
    var report: String?

    @Flag(name: .long, help: "Replace a report that exists.")
    var force = false

    @Option(
        name: .long,
        help: ArgumentHelp("How many acts are under way at once, 1 to 32; 8 if left out.", valueName: "n")
    )
    var parallel: Int?

    func validate() throws {
        if let selection {
            guard selection.programme != nil else {
                throw ValidationError("--where wants a programme, as in programme=IN-CBIC")
            }
        } else if exceptions != nil || report != nil || force || parallel != nil {
            throw ValidationError("--except, --report, --force and --parallel go with --where")
        }
        guard parallel.map({ (1...32).contains($0) }) ?? true else {
            throw ValidationError("--parallel wants a number from 1 to 32")
        }
        guard !force || report != nil else { throw ValidationError("--force goes with --report FILE") }
    }
}
