import AEOModel
import ArgumentParser

/// `aeo correct`.
struct CorrectCommand: StatusActCommand {
    static let kind = ActKind.correct
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Undo an earlier act that was wrong.",
        discussion: """
            Names the act by --act; `aeo show NUMBER` lists the ids. Without --from it is void from now on, and the \
            status that it led to until now stays; --from with the day on which it took effect undoes it entirely. \
            Nothing is erased: what was known before stays on record.
            """
    )

    @OptionGroup var act: ActOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions
}
