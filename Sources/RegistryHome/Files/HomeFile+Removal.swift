import Glibc

extension HomeFile {
    /// Removes a directory with all that is in it, as far as that goes; links are removed, not followed.
    static func removeTree(_ path: String) {
        for name in (try? entries(of: path)) ?? [] {
            let inner = "\(path)/\(name)"
            // A file goes at once; what does not is a directory.
            if unsafe unlink(inner) != 0 { removeTree(inner) }
        }
        unsafe rmdir(path)
    }
}
