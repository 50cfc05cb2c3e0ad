import Foundation
import Glibc

/// An `aeod` that runs; killed with the last reference to it.
final class RunningDaemon: Sendable {
    let pid: pid_t
    private let process: Process
    private let output: FileHandle
    private let ends: AsyncStream<Int32>
    private let errorFile: String

    /// Starts a daemon, under another program when one is given, and waits for the line that it is ready.
    static func start(
        home: String,
        in folder: WorkFolder,
        under wrapper: [String] = []
    ) async throws -> RunningDaemon {
        let daemon = try RunningDaemon(wrapper + [try Program.aeod.path, "--home", home], in: folder)
        let line = await daemon.line()
        guard line.hasPrefix("aeod: ready http://127.0.0.1:"), line.hasSuffix("\n") else {
            _ = await daemon.exit()
            throw ProcessFailure("the daemon did not get ready: \(line)\(try daemon.diagnostics)")
        }
        return daemon
    }

    private init(_ command: [String], in folder: WorkFolder) throws {
        errorFile = try folder.write("aeod-\(UUID().uuidString).err", [])
        let (ends, end) = AsyncStream.makeStream(of: Int32.self)
        let pipe = Pipe()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = FileHandle(forWritingAtPath: errorFile)
        process.terminationHandler = { process in
            end.yield(process.ending)
            end.finish()
        }
        try process.run()
        self.process = process
        self.ends = ends
        output = pipe.fileHandleForReading
        pid = process.processIdentifier
    }

    deinit {
        if process.isRunning { kill(SIGKILL) }
    }

    /// What it said on the error stream so far.
    var diagnostics: String {
        get throws { String(decoding: try WorkFolder.read(errorFile), as: UTF8.self) }
    }

    /// The process that it started itself: what runs under another program.
    var firstChild: pid_t? {
        guard let children = try? WorkFolder.read("/proc/\(pid)/task/\(pid)/children") else { return nil }
        return String(decoding: children, as: UTF8.self).split(separator: " ").first.flatMap { pid_t($0) }
    }

    func kill(_ signal: Int32) { _ = Glibc.kill(pid, signal) }

    /// Waits for the end; one task may.
    func exit() async -> Int32 {
        for await status in ends { return status }
        return -1
    }

    /// Asks it to stop; tells how it ended and what else it wrote to the standard output.
    func stop() async -> (status: Int32, rest: String) {
        kill(SIGTERM)
        let status = await exit()
        return (status, await rest())
    }

    /// The first line on the standard output, or what came before its end.
    private func line() async -> String {
        await reading { output in
            var bytes: [UInt8] = []
            while bytes.last != UInt8(ascii: "\n") {
                let some = output.availableData
                guard !some.isEmpty else { break }
                bytes += some
            }
            return bytes
        }
    }

    private func rest() async -> String {
        await reading { output in Array((try? output.readToEnd()) ?? Data()) }
    }

    private func reading(_ work: @escaping @Sendable (FileHandle) -> [UInt8]) async -> String {
        let output = output
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: String(decoding: work(output), as: UTF8.self))
            }
        }
    }
}
