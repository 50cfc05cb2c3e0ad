import Foundation

/// What `strace` wrote about the calls of a process.
struct SystemTrace {
    /// The program and its options, to be put before the command; the trace goes to a file.
    static func command(_ program: String, to file: String) -> [String] {
        [
            program, "-f", "-y", "-s", "64", "-o", file, "-e",
            "trace=read,recvfrom,recvmsg,fsync,fdatasync,"
                + "sync_file_range,write,writev,sendto,sendmsg",
        ]
    }

    let lines: [Substring]

    init(_ file: String) throws {
        lines = String(decoding: try WorkFolder.read(file), as: UTF8.self).split(separator: "\n")
    }

    /// Where `strace` is, when it is there and may trace.
    static func program() async -> String? {
        let candidates = ["/usr/bin/strace", "/usr/local/bin/strace"]
        guard let path = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }),
            let folder = try? WorkFolder(),
            let trial = try? await Invocation.run(
                path,
                ["-o", folder.child("trace"), "/bin/true"],
                in: folder
            ),
            trial.status == 0
        else { return nil }
        return path
    }

    /// For each write that was answered with 201: the syncs of the archive that were finished between the arrival of
    /// the request and the beginning of its answer.
    func syncsBeforeAnswers() -> [Int] {
        var counts: [Int] = []
        var hasArrived = false
        var finished = 0
        var unfinished: Set<Substring> = []
        for line in lines {
            let process = line.prefix { $0 != " " }
            if line.contains("\"POST /v1/certificates") {
                hasArrived = true
                finished = 0
                unfinished = []
            } else if isSync(line), isArchive(line) {
                if line.hasSuffix("= 0") { finished += 1 }
                if line.contains("<unfinished") { unfinished.insert(process) }
            } else if line.contains("sync resumed"), line.hasSuffix("= 0"), unfinished.remove(process) != nil
            {
                finished += 1
            } else if hasArrived, line.contains("HTTP/1.1 201") {
                counts.append(finished)
                hasArrived = false
            }
        }
        return counts
    }

    private func isSync(_ line: Substring) -> Bool {
        line.contains(" fdatasync(") || line.contains(" fsync(")
    }

    private func isArchive(_ line: Substring) -> Bool { line.contains("/registry.sqlite") }
}
