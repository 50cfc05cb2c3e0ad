import AEOModel
import AEORegistry
import AEORegistryClient
import Foundation
import JOSE
import RegistryHome

@testable import aeo

/// A command line with a folder, streams, a registry and a clock of its own.
final class Bench: Sendable {
    static let url = "http://127.0.0.1:8480"

    let folder: String
    let console: ScriptedConsole
    let transport: ScriptedTransport
    let now: Instant
    private let environment: [String: String]
    private let doctor: CommandContext.OfflineDoctor?

    init(
        _ answers: [String: WireResponse] = [:],
        console: ScriptedConsole = ScriptedConsole(),
        environment: [String: String] = [:],
        now: Instant = Instant(seconds: 1_795_000_000),
        doctor: CommandContext.OfflineDoctor? = nil
    ) throws {
        folder = NSTemporaryDirectory() + "aeo-cli-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        transport = ScriptedTransport(answers)
        self.console = console
        self.environment = environment
        self.now = now
        self.doctor = doctor
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func file(_ name: String) -> String { "\(folder)/\(name)" }

    func write(_ name: String, _ text: String, mode: Int = 0o644) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file(name))
        return file(name)
    }

    func read(_ name: String) throws -> String { try String(contentsOfFile: file(name), encoding: .utf8) }

    func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file(name))[.posixPermissions] as? Int
    }

    /// A home in the folder, opened.
    func makeHome() throws -> HomeDirectory {
        let request = HomeRequest(home: file("home"), authority: "NL", programmes: ["EU-AEO"], url: Self.url)
        let library = try ProgrammeLibrary(files: EmbeddedSchemas.files)
        _ = try HomeInitialiser(library: library).initialise(request, now: now)
        return try home()
    }

    /// The home as it is now.
    func home() throws -> HomeDirectory { try HomeDirectory.open(file("home")) }

    /// Runs a command line and says how it ended.
    func run(_ arguments: String...) async -> CommandStatus { await run(arguments) }

    func run(_ arguments: [String]) async -> CommandStatus {
        let now = now
        let context = CommandContext(
            console: console,
            environment: environment,
            transport: transport,
            retry: RetryPolicy(attempts: 2) { _ in },
            now: { now },
            random: { SystemRandom.bytes($0) },
            schemas: { EmbeddedSchemas.files },
            offlineDoctor: doctor
        )
        return await CommandRunner(context).run(arguments)
    }

    /// The one JSON document on the standard output.
    func answer() throws -> JSONObject { try StrictJSON.parseObject(Array(console.output.utf8.dropLast())) }
}
