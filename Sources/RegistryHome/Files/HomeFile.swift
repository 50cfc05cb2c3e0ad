package import Glibc

/// Reading, and writing so that a crash leaves the old content or the new, never half of it.
package enum HomeFile {
    /// The content of a file, or `nil` when there is none.
    package static func read(_ path: String, limit: Int = 1 << 20) throws(HomeError) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno != ENOENT else { return nil }
            throw .unreadable(path, cause: lastError())
        }
        defer { _ = close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(path, cause: lastError()) }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= limit else {
                throw .unreadable(path, cause: "it has more than \(limit) bytes")
            }
        }
    }

    /// Puts new content in the place of a file, durably.
    package static func replace(_ path: String, with bytes: [UInt8], mode: mode_t) throws(HomeError) {
        let draft = "\(path).aeo-new"
        _ = unsafe unlink(draft)
        try create(draft, with: bytes, mode: mode)
        guard unsafe rename(draft, path) == 0 else { throw .unwritable(path, cause: lastError()) }
        try syncDirectory(of: path)
    }

    /// Writes a file that does not exist yet, and waits until it is on the disk.
    package static func create(_ path: String, with bytes: [UInt8], mode: mode_t) throws(HomeError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .unwritable(path, cause: lastError()) }
        defer { _ = close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .unwritable(path, cause: lastError()) }
            rest = rest.dropFirst(count)
        }
        // The mode given to open is cut by the umask; a file that all may read stays so.
        guard fchmod(descriptor, mode) == 0, fdatasync(descriptor) == 0 else {
            throw .unwritable(path, cause: lastError())
        }
    }

    /// Makes a directory; its parents too when asked.
    package static func makeDirectory(
        _ path: String,
        mode: mode_t = 0o755,
        withParents: Bool = false
    ) throws(HomeError) {
        if withParents, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex {
            let parent = String(path[..<slash])
            if unsafe access(parent, F_OK) != 0 { try makeDirectory(parent, mode: mode, withParents: true) }
        }
        guard unsafe mkdir(path, mode) == 0 || (withParents && errno == EEXIST) else {
            throw .unwritable(path, cause: lastError())
        }
    }

    /// The names in a directory without `.` and `..`, or `nil` when there is no such directory.
    package static func entries(of path: String) throws(HomeError) -> [String]? {
        guard let directory = unsafe opendir(path) else {
            guard errno != ENOENT else { return nil }
            throw .unreadable(path, cause: lastError())
        }
        defer { unsafe _ = closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Waits until the names in a file's directory are on the disk.
    package static func syncDirectory(of path: String) throws(HomeError) {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let directory = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable(directory, cause: lastError()) }
        defer { _ = close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .unwritable(directory, cause: lastError()) }
    }

    /// The last failure of the system in its own words.
    static func lastError() -> String {
        unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
    }
}
