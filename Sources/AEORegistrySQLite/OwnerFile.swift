import Foundation

/// Files that only their owner may read.
enum OwnerFile {
    /// Creates a file readable for its owner only, as it holds traders' data; the files that SQLite puts beside it
    /// follow its mode.
    ///
    /// Whether this fails does not matter: opening tells.
    static func create(_ path: String) {
        let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor >= 0 { close(descriptor) }
    }
}
