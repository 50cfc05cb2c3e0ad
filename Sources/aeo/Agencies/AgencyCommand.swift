import ArgumentParser

/// `aeo agency`: who else may sign questions to the registry.
struct AgencyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agency",
        abstract: "Register, list or end the keys with which agencies sign their questions.",
        subcommands: [AgencyAddCommand.self, AgencyListCommand.self, AgencyEndCommand.self]
    )
}
