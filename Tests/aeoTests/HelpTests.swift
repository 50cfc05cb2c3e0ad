import ArgumentParser
import Foundation
import Testing

@testable import aeo

@Suite struct HelpTests {
    /// The help screens kept word by word; `RECORD_GOLDEN=1` writes them anew.
    @Test(
        "Help says the same words as always",
        arguments: [
            ("root", []), ("suspend", ["suspend"]), ("verify", ["verify"]), ("affected", ["affected"]),
            ("clock-accept", ["clock", "accept"]),
            ("key", ["key"]), ("key-rotate", ["key", "rotate"]), ("key-retire", ["key", "retire"]),
            ("key-compromise", ["key", "compromise"]),
            ("backup", ["backup"]), ("restore", ["restore"]),
        ]
            + [
                "amend", "arrangements", "attest", "declare-as", "due", "erase", "extend", "lapse", "list",
                "recognise", "refuse", "reinstate",
                "reissue",
                "renew", "review", "revoke", "serve", "show", "succeed", "supersede",
            ].map { ($0, [$0]) }
            + ["add", "list", "lift"].map { ("bar-\($0)", ["bar", $0]) }
            + ["add", "amend", "end", "list", "resume", "show", "stop", "stops", "suspend"].map {
                ("arrangements-\($0)", ["arrangements", $0])
            }
    )
    func golden(name: String, arguments: [String]) async throws {
        let bench = try Bench()
        #expect(await bench.run(arguments + ["--help"]) == .done)
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Golden/help-\(name).txt")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(bench.console.output.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == bench.console.output)
    }

    @Test(
        "Every command has help",
        arguments: RootCommand.configuration.groupedSubcommands.flatMap(\.subcommands).map { $0._commandName }
    )
    func every(command: String) async throws {
        let bench = try Bench()
        #expect(await bench.run([command, "--help"]) == .done)
        #expect(bench.console.output.contains("USAGE: aeo \(command)"))
        #expect(bench.console.errors.isEmpty)
    }
}
