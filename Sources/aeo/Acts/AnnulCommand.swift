import AEOModel
import ArgumentParser

/// `aeo annul`.
struct AnnulCommand: StatusActCommand {
    static let kind = ActKind.annul
    static let configuration = CommandConfiguration(
        commandName: "annul",
        abstract: "End a certificate as if it had never been granted.",
        discussion: "Reaches back to the effect of the grant. Final; only a correction undoes it."
    )

    @OptionGroup var act: ActOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions
}
