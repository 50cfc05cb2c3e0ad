import Glibc

/// A file that is read piece by piece.
package struct InputFile: ~Copyable, Sendable {
    private let path: String
    private let descriptor: Int32
    /// How many bytes it had when it was opened.
    package let length: UInt64

    /// Opens a regular file; links are followed, as a person names it.
    package init(_ path: String) throws(HomeError) {
        (descriptor, length) = try Self.opened(path)
        self.path = path
    }

    private static func opened(_ path: String) throws(HomeError) -> (Int32, UInt64) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw .unreadable(path, cause: HomeFile.lastError()) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            _ = close(descriptor)
            throw .unreadable(path, cause: "it is not a regular file")
        }
        return (descriptor, UInt64(clamping: status.st_size))
    }

    /// The next bytes, `count` of them; fewer only at the end.
    package func read(_ count: Int) throws(HomeError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .unreadable(path, cause: HomeFile.lastError()) }
            guard got > 0 else { break }
            filled += got
        }
        bytes.removeLast(count - filled)
        return bytes
    }

    deinit { _ = close(descriptor) }
}
