import ArgumentParser

/// The options of commands that record something and can show it first.
struct WriteOptions: ParsableArguments {
    @Flag(name: .long, help: "Show what would happen, and record nothing.")
    var dryRun = false

    @OptionGroup var repeating: RepeatOptions

    var yes: Bool { repeating.yes }
    var idempotencyKey: String? { repeating.idempotencyKey }
}
