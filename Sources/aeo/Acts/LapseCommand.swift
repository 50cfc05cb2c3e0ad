import AEOModel
import ArgumentParser

/// `aeo lapse`.
struct LapseCommand: StatusActCommand {
    static let kind = ActKind.lapse
    static let configuration = CommandConfiguration(
        commandName: "lapse",
        abstract: "End a certificate because something it rested on was lost.",
        discussion: "A licence withdrawn, a registration ended. Final; only a correction undoes it."
    )

    @OptionGroup var act: ActOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions
}
