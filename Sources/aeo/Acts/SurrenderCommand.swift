import AEOModel
import ArgumentParser

/// `aeo surrender`.
struct SurrenderCommand: StatusActCommand {
    static let kind = ActKind.surrender
    static let configuration = CommandConfiguration(
        commandName: "surrender",
        abstract: "End a certificate at the holder's wish.",
        discussion: "Final; only a correction undoes it."
    )

    @OptionGroup var act: ActOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions
}
