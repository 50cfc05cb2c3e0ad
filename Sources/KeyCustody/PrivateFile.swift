import Glibc

/// Files that only their owner may read: keys and passphrases.
enum PrivateFile {
    /// Reads a whole file after checking, on the open file, whose it is and who may read it.
    static func read(
        _ path: String,
        limit: Int,
        from giver: PrivateFileGiver = .owner
    ) throws(CustodyError) -> [UInt8] {
        // O_NONBLOCK: opening a pipe must not wait for a writer.
        let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw failure("opening", path) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure("examining", path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegularFile(path) }
        guard giver.isTrustedOwner(status.st_uid) else { throw .wrongOwner(path) }
        guard status.st_mode & giver.forbiddenMode == 0 else { throw .tooOpen(path) }
        guard status.st_size <= limit else { throw .tooLarge(path) }
        return try content(of: descriptor, limit: limit, path)
    }

    /// Creates a file that must not exist, and returns when it is on the disk together with its name.
    ///
    /// On failure nothing is left behind.
    static func create(_ path: String, bytes: [UInt8]) throws(CustodyError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let descriptor = unsafe open(path, flags, 0o600)
        guard descriptor >= 0 else { throw failure("creating", path) }
        do throws(CustodyError) {
            defer { close(descriptor) }
            try write(bytes, to: descriptor, path)
            guard fsync(descriptor) == 0 else { throw failure("writing", path) }
        } catch {
            unsafe unlink(path)
            throw error
        }
        try PrivateFolder.synchronise(PrivateFolder.parent(of: path))
    }

    /// What the last call of the system failed for.
    static func failure(_ operation: String, _ path: String) -> CustodyError {
        let code = errno
        return switch code {
        case ENOENT: .notFound(path)
        case EEXIST: .alreadyExists(path)
        case ELOOP: .notRegularFile(path)
        default: .system(operation: operation, path: path, code: code)
        }
    }

    private static func content(
        of descriptor: Int32,
        limit: Int,
        _ path: String
    ) throws(CustodyError) -> [UInt8] {
        // One byte more than allowed, so that a file that grows meanwhile is noticed; no growth, no copies.
        var buffer = [UInt8](repeating: 0, count: limit + 1)
        defer { buffer.wipe() }
        var filled = 0
        while filled < buffer.count {
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe Glibc.read(descriptor, bytes.baseAddress?.advanced(by: filled), bytes.count - filled)
            }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw failure("reading", path) }
            guard count > 0 else { break }
            filled += count
        }
        guard filled <= limit else { throw .tooLarge(path) }
        return Array(buffer[..<filled])
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(CustodyError) {
        // The mode given to `open` is narrowed by the umask; this one is not.
        guard fchmod(descriptor, 0o600) == 0 else { throw failure("protecting", path) }
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    descriptor,
                    buffer.baseAddress?.advanced(by: written),
                    buffer.count - written
                )
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure("writing", path) }
            written += count
        }
    }
}
