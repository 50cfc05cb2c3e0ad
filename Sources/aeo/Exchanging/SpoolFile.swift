import AEORegistryClient
import Glibc
import JOSE

/// A file without a name that holds what is about to be sent; it is gone with the program, however that ends.
final class SpoolFile: Sendable {
    private static let piece = 256 << 10

    private let descriptor: CInt

    /// Makes the file in TMPDIR, or in /tmp; nobody else can open it.
    init(environment: [String: String]) throws(CommandFailure) {
        let folder = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var path = "\(folder)/aeo-XXXXXX".utf8CString
        descriptor = unsafe path.withUnsafeMutableBufferPointer { name in
            guard let start = name.baseAddress else { return -1 }
            let descriptor = unsafe mkstemp(start)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            // Without a name nobody finds it, and nothing is left when the program ends.
            if descriptor >= 0 { _ = unsafe unlink(start) }
            return descriptor
        }
        guard descriptor >= 0 else { throw Self.failure("no temporary file can be made in \(folder)") }
    }

    deinit { _ = close(descriptor) }

    /// How many bytes it holds.
    var count: Int { Int(lseek(descriptor, 0, SEEK_END)) }

    /// Adds bytes at the end.
    func append(_ bytes: [UInt8]) throws(CommandFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure("the temporary file cannot be written") }
            rest = rest.dropFirst(count)
        }
    }

    /// At most 256 KiB from an offset; empty at the end, `nil` when they cannot be read.
    func read(at offset: Int) -> [UInt8]? {
        var isBroken = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, filled in
            var got = -1
            repeat {
                got = unsafe pread(descriptor, buffer.baseAddress, Self.piece, off_t(offset))
            } while got < 0 && errno == EINTR
            isBroken = got < 0
            filled = max(0, got)
        }
        return isBroken ? nil : bytes
    }

    /// A first line and the whole file as the body of an upload.
    func body(after line: [UInt8]) throws(CommandFailure) -> UploadBody {
        let length = line.count + count
        var digest = RunningDigest()
        digest.update(line)
        var offset = 0
        while line.count + offset < length {
            guard let piece = read(at: offset), !piece.isEmpty else {
                throw Self.failure("the temporary file cannot be read")
            }
            digest.update(piece)
            offset += piece.count
        }
        return UploadBody(length: length, digest: digest.digest()) { [self] offset in
            offset < line.count ? Array(line[offset...]) : read(at: offset - line.count)
        }
    }

    private static func failure(_ what: String) -> CommandFailure {
        let cause = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
        return CommandFailure(
            .internal,
            "\(what): \(cause)",
            hint: "name a directory with space in TMPDIR; nothing was sent"
        )
    }
}
