import AEOModel
import ArgumentParser

/// `aeo correct`.
struct CorrectCommand: ActCommand {
    static let kind = ActKind.correct
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Undo an earlier act that was wrong.",
        discussion: "Names the act by --act. Nothing is erased: what was known before stays on record."
    )

    @OptionGroup var act: ActOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions
}
