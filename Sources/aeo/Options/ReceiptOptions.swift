import ArgumentParser
import JOSE

/// What the questions take whose answer can be had with a signed receipt.
struct ReceiptOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Also write a signed receipt of the answer into this file; `aeo verify-receipt` checks it.",
            valueName: "file"
        )
    )
    var receipt: String?

    /// Refuses a file that could not be written, before anything is asked.
    func check(in context: CommandContext) throws(CommandFailure) {
        guard let receipt else { return }
        let files = LocalFile(context: context)
        try files.checkFree([receipt], isForced: false, canForce: false)
        try files.checkWritable([receipt])
    }

    /// Writes the receipt of an answer, and leaves it out of what is printed.
    func keep(_ answer: inout JSONObject, in context: CommandContext) throws(CommandFailure) {
        guard let receipt else { return }
        guard let text = answer.text("receipt") else {
            throw CommandFailure(
                .unavailable,
                "the registry gives no receipt",
                hint: "it may be of an older version"
            )
        }
        try LocalFile(context: context).write(
            Array((text + "\n").utf8),
            to: receipt,
            isForced: false,
            canForce: false
        )
        answer["receipt"] = nil
    }
}
