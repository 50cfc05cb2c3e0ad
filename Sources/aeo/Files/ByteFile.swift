import Glibc

/// A file that is read from its beginning to its end, a piece at a time.
final class ByteFile: Sendable {
    private let descriptor: Int32

    /// Opens a file; `nil` when it cannot be read.
    init?(_ path: String) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// The next bytes, at most so many; none at the end.
    func next(_ count: Int) -> [UInt8] { Self.next(count, of: descriptor) }

    /// The next bytes of an open file, at most so many; none at its end, and none when it cannot be read on.
    static func next(_ count: Int, of descriptor: Int32) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: count)
        while true {
            let got = unsafe read(descriptor, &buffer, count)
            if got < 0, errno == EINTR { continue }
            return Array(buffer.prefix(max(0, got)))
        }
    }
}
