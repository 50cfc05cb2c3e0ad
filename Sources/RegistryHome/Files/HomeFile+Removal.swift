import Glibc

extension HomeFile {
    /// Removes a file that may be there, and waits until its name is gone from the disk.
    static func remove(_ path: String) throws(HomeError) {
        guard unsafe unlink(path) == 0 || errno == ENOENT else {
            throw .unwritable(path, cause: lastError())
        }
        try syncDirectory(of: path)
    }

    /// Removes a directory with all that is in it, as far as that goes; links are removed, not followed.
    package static func removeTree(_ path: String) {
        for name in (try? entries(of: path)) ?? [] {
            let inner = "\(path)/\(name)"
            // A file goes at once; what does not is a directory.
            if unsafe unlink(inner) != 0 { removeTree(inner) }
        }
        unsafe rmdir(path)
    }
}
