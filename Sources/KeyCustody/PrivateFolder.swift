import Glibc

/// Folders that hold keys: only their owner may write into them.
enum PrivateFolder {
    /// Creates the folder unless it is there, and checks whose it is and who may write into it.
    static func ensure(_ path: String) throws(CustodyError) {
        if unsafe mkdir(path, 0o700) == 0 {
            try synchronise(parent(of: path))
        } else if errno != EEXIST {
            throw PrivateFile.failure("creating", path)
        }
        let descriptor = try openFolder(path)
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw PrivateFile.failure("examining", path) }
        guard status.st_uid == geteuid() else { throw .wrongOwner(path) }
        guard status.st_mode & 0o022 == 0 else { throw .folderTooOpen(path) }
    }

    /// The names in the folder in byte order, or none if there is no folder.
    static func names(in path: String) throws(CustodyError) -> [String] {
        guard let folder = unsafe opendir(path) else {
            guard errno == ENOENT || errno == ENOTDIR else { throw PrivateFile.failure("opening", path) }
            return []
        }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Waits until new names in the folder are on the disk.
    static func synchronise(_ path: String) throws(CustodyError) {
        let descriptor = try openFolder(path)
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw PrivateFile.failure("writing", path) }
    }

    /// The folder a path is in.
    static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func openFolder(_ path: String) throws(CustodyError) -> Int32 {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOTDIR ? .notFolder(path) : PrivateFile.failure("opening", path)
        }
        return descriptor
    }
}
