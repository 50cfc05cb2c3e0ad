import AEOModel
import ArgumentParser

/// `aeo revoke`.
struct RevokeCommand: StatusActCommand {
    static let kind = ActKind.revoke
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "End a certificate from a date on.",
        discussion: "Final; only a correction undoes it."
    )

    @OptionGroup var act: ActOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions
}
