import Glibc

/// A new private file that is written piece by piece.
struct OutputFile: ~Copyable, Sendable {
    private let path: String
    private let descriptor: Int32

    /// Creates a file that must not exist, mode 0600.
    init(creating path: String) throws(HomeError) {
        descriptor = try Self.created(path)
        self.path = path
    }

    private static func created(_ path: String) throws(HomeError) -> Int32 {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(path, cause: HomeFile.lastError()) }
        return descriptor
    }

    func write(_ bytes: some Collection<UInt8>) throws(HomeError) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .unwritable(path, cause: HomeFile.lastError()) }
            rest = rest.dropFirst(count)
        }
    }

    /// Gives the file its mode, whatever the umask is, and waits until it is on the disk.
    func sync(mode: mode_t = 0o600) throws(HomeError) {
        guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else {
            throw .unwritable(path, cause: HomeFile.lastError())
        }
    }

    deinit { _ = close(descriptor) }
}
