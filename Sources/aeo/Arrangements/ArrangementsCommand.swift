import ArgumentParser

/// `aeo arrangements`: the agreements by which offices rely on each other's status.
struct ArrangementsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "arrangements",
        abstract: "List and change the arrangements by which offices rely on each other's status.",
        subcommands: [
            ArrangementListCommand.self, ArrangementShowCommand.self, ArrangementAddCommand.self,
            ArrangementAmendCommand.self, ArrangementSuspendCommand.self, ArrangementEndCommand.self,
            StopCommand.self, ResumeCommand.self, StopsCommand.self,
        ],
        defaultSubcommand: ArrangementListCommand.self
    )
}
