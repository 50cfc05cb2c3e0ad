import JOSE

/// Prints an answer: as JSON when asked to, else as the person at the terminal wants it.
struct Reply {
    let context: CommandContext
    let options: GlobalOptions

    /// What colours the human form.
    var paint: Paint { Paint(context, isRefused: options.noColor) }

    /// Prints one JSON document, or the human form.
    func print(_ json: JSONObject, human: () -> String) {
        if options.json {
            let text = JSONText.string(.object(json), pretty: context.console.showsOutput)
            context.console.out(text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n")
        } else {
            context.console.out(human())
        }
    }

    /// Asks before an act; only somebody at a terminal is asked.
    func confirm(_ question: String, isSettled: Bool) throws(CommandFailure) {
        guard !isSettled, context.console.isInteractive else { return }
        context.console.err("\(Printable.text(question)) [y/N] ")
        let answer = context.console.line()?.lowercased() ?? ""
        guard answer == "y" || answer == "yes" else {
            throw CommandFailure(.usage, "nothing was done", hint: "answer y, or say --yes")
        }
    }
}
