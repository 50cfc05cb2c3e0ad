import Foundation
import JOSE
import Testing

/// The commands of the contract, run one after the other on one registry.
struct CommandLife {
    let folder: WorkFolder
    let home: String
    let url: String

    init(folder: WorkFolder, port: Int) {
        self.folder = folder
        home = folder.child("home")
        url = "http://127.0.0.1:\(port)"
    }

    /// Runs a command that names the home itself.
    func run(_ arguments: [String], input: [UInt8] = []) async throws -> Invocation {
        try await Invocation.run(try Program.aeo.path, arguments, in: folder, input: input)
    }

    /// Runs a command on the home with `--json`, and demands its status and, unless it failed, its members.
    @discardableResult
    func expect(_ arguments: [String], _ status: Int32 = 0, members: [String] = []) async throws -> JSONObject
    {
        let run = try await run(arguments + ["--home", home, "--json"])
        #expect(run.status == status, "\(run)")
        guard [0, 1, 2].contains(status) else {
            #expect(run.output.isEmpty, "\(run)")
            #expect(run.diagnostics.contains("error: "), "\(run)")
            return [:]
        }
        let json = try run.json
        for name in members { #expect(json[name] != nil, "\(name) is missing: \(run)") }
        return json
    }

    /// Writes an application and tells the path.
    func application(_ name: String, _ application: JSONObject) throws -> String {
        try folder.write(name, JSONText.encode(application))
    }
}
