import AEOModel
import ArgumentParser

/// `aeo reinstate`.
struct ReinstateCommand: StatusActCommand {
    static let kind = ActKind.reinstate
    static let configuration = CommandConfiguration(
        commandName: "reinstate",
        abstract: "End a suspension.",
        discussion:
            "Closes the one open suspension; of several, the one named by --act, or --all. Nothing else is touched."
    )

    @OptionGroup var act: ActOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions
}
