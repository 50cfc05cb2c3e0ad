import Foundation
import Glibc
import JOSE

/// Runs the commands of `docs/guides/key-compromise.md`, as they stand there, on a registry of its own.
final class KeyNight: Sendable {
    let registry: ServedRegistry
    private let page: String

    /// Lays programs called `aeo`, `aeod` and `systemctl` on the path; the last starts and stops the real daemon.
    init(_ registry: ServedRegistry) throws {
        self.registry = registry
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        page = try String(
            contentsOf: root.appendingPathComponent("docs/guides/key-compromise.md"),
            encoding: .utf8
        )
        let folder = registry.folder.child("bin")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for program in [Program.aeo, .aeod] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/\(program.rawValue)",
                withDestinationPath: try program.path
            )
        }
        let manager = try registry.folder.write("bin/systemctl", Array(Self.manager.utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: manager)
    }

    /// A daemon that a failed test left behind does not outlive it.
    deinit {
        guard let text = try? WorkFolder.read(registry.folder.child("aeod.pid")),
            let pid = pid_t(String(decoding: text, as: UTF8.self).filter(\.isNumber)), pid > 1
        else { return }
        _ = kill(pid, SIGKILL)
    }

    /// The commands under a heading of the page, with this registry for the one that it speaks of.
    func commands(_ heading: String, replacing words: [String: String] = [:]) throws -> String {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("## ") && $0.contains(heading) }) else {
            throw ProcessFailure("the page has no heading \(heading)")
        }
        let section = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
        var text = section.filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }.joined(separator: "\n")
        guard !text.isEmpty else { throw ProcessFailure("no command stands under \(heading)") }
        for (word, value) in words {
            guard text.contains(word) else { throw ProcessFailure("\(word) does not stand under \(heading)") }
            text = text.replacingOccurrences(of: word, with: value)
        }
        return text + "\n"
    }

    /// Runs commands in the registry's folder with a shell that stops at the first failure.
    func run(_ commands: String, stops: Bool = true) async throws -> Invocation {
        let preamble =
            "\(stops ? "set -e\n" : "")export AEO_HOME='\(registry.root)'\nURL='\(registry.url)'\ncd '\(registry.folder.path)'\n"
        let path = "\(registry.folder.child("bin")):/usr/local/bin:/usr/bin:/bin"
        return try await Invocation.run(
            "/bin/bash",
            ["-c", preamble + commands],
            in: registry.folder,
            environment: ["PATH": path, "DAEMON_FOLDER": registry.folder.path, "DAEMON_HOME": registry.root]
        )
    }

    /// Waits with `exec` on the other side of a pipe, never by the clock: the ready line is what opens it.
    private static let manager = """
        #!/bin/bash
        # What the service manager does, for one daemon: systemctl start|stop aeod
        set -e
        [ "$2" = aeod ]
        case "$1" in
        start)
            mkfifo "$DAEMON_FOLDER/ready"
            (
                # Nothing inherited stays open, or whoever started the shell would wait for the daemon's end.
                for file in /proc/self/fd/*; do
                    number=${file##*/}
                    [ "$number" -le 2 ] || eval "exec $number>&-"
                done
                exec aeod --home "$DAEMON_HOME" > "$DAEMON_FOLDER/ready" 2>> "$DAEMON_FOLDER/aeod.err" < /dev/null
            ) &
            echo $! > "$DAEMON_FOLDER/aeod.pid"
            read -r line < "$DAEMON_FOLDER/ready"
            rm "$DAEMON_FOLDER/ready"
            [[ "$line" == "aeod: ready "* ]]
            ;;
        stop)
            pid=$(cat "$DAEMON_FOLDER/aeod.pid")
            kill -TERM "$pid"
            tail --pid="$pid" -s 0.1 -f /dev/null
            rm "$DAEMON_FOLDER/aeod.pid"
            ;;
        esac

        """
}
