import Glibc

/// A file that is read in pieces.
package final class FileSource: RandomSource {
    private let descriptor: CInt
    package let count: Int

    /// Opens a regular file that can be read; pipes and devices have no end to look at first.
    package init(path: String) throws(ExchangeError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else {
            throw ExchangeError("file", "\(path) cannot be read: \(Self.cause(errno))")
        }
        var place = stat()
        guard unsafe fstat(descriptor, &place) == 0, place.st_mode & S_IFMT == S_IFREG else {
            count = 0
            throw ExchangeError("file", "\(path) is no regular file: save the list as a file first")
        }
        count = Int(place.st_size)
        guard count <= ReadingLimits.fileBytes else {
            throw ExchangeError("file-too-large", "\(path) has more than \(ReadingLimits.fileBytes) bytes")
        }
    }

    deinit { _ = close(descriptor) }

    package func bytes(at offset: Int, count: Int) throws(ExchangeError) -> [UInt8] {
        var failure: CInt?
        let result = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let start = unsafe buffer.baseAddress.map { unsafe $0 + filled }
                let got = unsafe pread(descriptor, start, count - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else {
                    failure = got < 0 ? errno : 0
                    return
                }
                filled += got
            }
        }
        if let failure {
            let cause = failure == 0 ? "it grew shorter while it was read" : Self.cause(failure)
            throw ExchangeError("file", "the file cannot be read on: \(cause)")
        }
        return result
    }

    private static func cause(_ number: CInt) -> String {
        unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    }
}
