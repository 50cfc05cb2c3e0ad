import ArgumentParser

/// The entry point: one command, one exit status (DESIGN.md §8).
@main
enum Program {
    static func main() async {
        let status = await CommandRunner.live { runner in
            await runner.run(Array(CommandLine.arguments.dropFirst()))
        }
        RootCommand.exit(withError: ExitCode(status.rawValue))
    }
}
