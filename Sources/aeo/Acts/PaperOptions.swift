import ArgumentParser
import Glibc
import JOSE

/// Where the new credential goes that an act brings about.
struct PaperOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Write the new credential (SD-JWT) here.", valueName: "cred"))
    var out: String?

    @Option(name: .long, help: ArgumentHelp("Write the receipt of the log here.", valueName: "file"))
    var receiptOut: String?

    /// Refuses before anything is recorded what could not be written afterwards.
    ///
    /// A repeated command finds its own files; whether they are the same is seen when they are written.
    func check(_ files: LocalFile, isRepeated: Bool) throws(CommandFailure) {
        if !isRepeated { try files.checkFree([out, receiptOut], isForced: false, canForce: false) }
        try files.checkWritable([out, receiptOut])
    }

    /// Writes the files that were asked for, as far as the act brought them about; it stands even if that fails.
    func save(_ answer: JSONObject, of number: String, _ files: LocalFile) throws(CommandFailure) {
        // The credential shows all that the holder may disclose, so it is the holder's and the office's only.
        try save(answer, "credential", to: out, mode: 0o600, of: number, files)
        try save(answer, "receipt", to: receiptOut, mode: 0o644, of: number, files)
    }

    private func save(
        _ answer: JSONObject,
        _ member: String,
        to path: String?,
        mode: mode_t,
        of number: String,
        _ files: LocalFile
    ) throws(CommandFailure) {
        guard let path else { return }
        guard let text = answer[member]?.stringValue else {
            files.context.note("\(path) is not written: the act issued no new \(member)")
            return
        }
        do throws(CommandFailure) {
            try files.write(FileText.lines(text), to: path, isForced: false, mode: mode, canForce: false)
        } catch {
            throw CommandFailure(
                .internal,
                "the act is recorded, but \(path) was not written: \(error.message)",
                hint: "fetch the credential with `aeo show \(number) --credential FILE`"
            )
        }
    }
}
