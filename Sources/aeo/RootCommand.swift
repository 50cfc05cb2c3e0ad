import AEORegistry
import ArgumentParser

/// The command line of a registry.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aeo",
        abstract: "Grant, look up and verify AEO certificates.",
        discussion: """
            Talks to the registry at --registry URL, or AEO_REGISTRY, or of the home --home DIR or AEO_HOME.

            Exit status: 0 done, valid or recognised, 1 not valid or not recognised, 2 unknown, 64 wrong usage, 65 refused by a rule or a log that does not match, 69 registry \
            unavailable, 70 internal fault, 77 not permitted.
            """,
        version: "aeo \(BuildVersion.text)",
        groupedSubcommands: [
            CommandGroup(
                name: "Certificates",
                subcommands: [
                    GrantCommand.self, ShowCommand.self, ListCommand.self, FindCommand.self,
                    TimelineCommand.self, RefuseCommand.self, DueCommand.self, BarCommand.self,
                    AffectedCommand.self,
                ]
            ),
            CommandGroup(
                name: "Acts on a certificate",
                subcommands: [
                    SuspendCommand.self, ReinstateCommand.self, RevokeCommand.self, AnnulCommand.self,
                    SurrenderCommand.self, CorrectCommand.self, AmendCommand.self, ExtendCommand.self,
                    RenewCommand.self, AttestCommand.self, ReviewCommand.self, SupersedeCommand.self,
                    LapseCommand.self, ServeCommand.self, SucceedCommand.self, ReissueCommand.self,
                    EraseCommand.self,
                ]
            ),
            CommandGroup(
                name: "Checking",
                subcommands: [
                    VerifyCommand.self, VerifyReceiptCommand.self, StatusCommand.self, RecogniseCommand.self,
                    DeclareAsCommand.self, ArrangementsCommand.self, PresentCommand.self,
                    ProgrammesCommand.self,
                ]
            ),
            CommandGroup(
                name: "Exchanging with partners",
                subcommands: [ImportCommand.self, ExportCommand.self]
            ),
            CommandGroup(
                name: "Running a registry",
                subcommands: [
                    InitCommand.self, KeyCommand.self, AgencyCommand.self, LogCommand.self,
                    DoctorCommand.self, ClockCommand.self,
                    BackupCommand.self, RestoreCommand.self,
                ]
            ),
        ]
    )
}
