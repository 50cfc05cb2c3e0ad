import Foundation

/// Runs the commands of a page under `docs/guides` whose exit status stands beside them, in their order and in one folder.
///
/// Lines like `aeo …    # exit 1` are commands; lines in the code of the page without a status are the reader's own
/// preparation.
final class GuideWalk: Sendable {
    /// One command with the status that the page promises.
    struct Step {
        let command: String
        let status: Int32
    }

    private static let mark = "    # exit "

    let steps: [Step]
    private let folder: WorkFolder

    /// Reads a page; `words` are put in the place of what the page says of another machine.
    init(_ name: String, replacing words: [String: String]) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent("docs/guides/\(name)"), encoding: .utf8)
        for word in words.keys where !page.contains(word) {
            throw ProcessFailure("\(word) does not stand on the page")
        }
        steps = try page.split(separator: "\n").filter { $0.hasPrefix("    ") }.compactMap { line in
            let halves = line.dropFirst(4).components(separatedBy: Self.mark)
            guard halves.count == 2 else { return nil }
            guard let status = Int32(halves[1]) else { throw ProcessFailure("no status: \(line)") }
            var command = halves[0]
            for (word, value) in words { command = command.replacingOccurrences(of: word, with: value) }
            return Step(command: command, status: status)
        }
        folder = try WorkFolder()
        let programs = folder.child("bin")
        try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
        for program in [Program.aeo, .aeod] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(programs)/\(program.rawValue)",
                withDestinationPath: try program.path
            )
        }
        try FileManager.default.createSymbolicLink(
            atPath: folder.child("examples"),
            withDestinationPath: root.appendingPathComponent("examples").path
        )
    }

    /// Serves the registry that the page's first command made.
    func serve() async throws -> RunningDaemon {
        try await RunningDaemon.start(home: folder.child("home"), in: folder)
    }

    /// Runs steps in one shell and tells what each ended with and said.
    func run(_ steps: some Sequence<Step>) async throws -> [(status: Int32?, text: String)] {
        var script = "cd '\(folder.path)'\nexport AEO_HOME='\(folder.child("home"))'\n"
        var names: [String] = []
        for step in steps {
            let name = UUID().uuidString
            names.append(name)
            // Said outside a subshell: a variable that a command sets is there for the next.
            script += "{ \(step.command)\n} >'\(name).said' 2>&1\necho $? >'\(name).status'\n"
        }
        let path = "\(folder.child("bin")):/usr/local/bin:/usr/bin:/bin"
        _ = try await Invocation.run("/bin/bash", ["-c", script], in: folder, environment: ["PATH": path])
        return try names.map { name in
            let status = String(decoding: try WorkFolder.read(folder.child("\(name).status")), as: UTF8.self)
            let said = String(decoding: try WorkFolder.read(folder.child("\(name).said")), as: UTF8.self)
            return (Int32(status.filter(\.isNumber)), said)
        }
    }
}
