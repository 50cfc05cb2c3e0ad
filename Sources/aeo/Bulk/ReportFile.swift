import Glibc
import JOSE

/// A file, such as a report of one JSON object per line, that appears under its name when it is whole.
///
/// A run that was killed leaves the draft, and the next one writes it anew: who is left out is found again.
final class ReportFile {
    private let path: String
    private let draft: String
    private let descriptor: CInt
    private var pending: [UInt8] = []

    /// Begins a draft beside the file.
    init(_ path: String) throws(CommandFailure) {
        self.path = path
        draft = "\(path).aeo-new"
        _ = unsafe unlink(draft)
        descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    deinit { _ = close(descriptor) }

    /// Adds a line; lines are written together.
    func add(_ line: JSONObject) throws(CommandFailure) {
        try add(JSONText.encode(line) + [UInt8(ascii: "\n")])
    }

    /// Adds bytes as they are.
    func add(_ bytes: [UInt8]) throws(CommandFailure) {
        pending += bytes
        if pending.count >= 65_536 { try flush() }
    }

    /// Puts the report in its place.
    func finish() throws(CommandFailure) {
        try flush()
        guard fdatasync(descriptor) == 0, unsafe rename(draft, path) == 0 else { throw Self.failure(path) }
    }

    /// Takes the draft away.
    func abandon() { _ = unsafe unlink(draft) }

    private func flush() throws(CommandFailure) {
        var rest = pending[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure(path) }
            rest = rest.dropFirst(count)
        }
        pending.removeAll(keepingCapacity: true)
    }

    private static func failure(_ path: String) -> CommandFailure {
        let cause = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
        return CommandFailure(
            .internal,
            "\(path) cannot be written: \(cause)",
            hint: "name another file and run the same command again; what was recorded stays"
        )
    }
}
