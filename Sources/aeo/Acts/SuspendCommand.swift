import AEOModel
import ArgumentParser

/// `aeo suspend`.
struct SuspendCommand: StatusActCommand {
    static let kind = ActKind.suspend
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: "Suspend a certificate or a part of it.",
        discussion:
            "Each suspension is a layer of its own with its own end; the certificate is suspended while any layer is open."
    )

    @OptionGroup var act: ActOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions
}
