extension BackupError: CustomStringConvertible {
    /// What is wrong.
    package var description: String {
        switch self {
        case .home(let error): error.description
        case .notABackup(let path): "\(path) is not a backup of a registry"
        case .notOpened(let path, let part) where part == 0:
            "\(path) does not open: the passphrase is another, or the file was altered"
        case .notOpened(let path, let part):
            "\(path) was altered or cut off: part \(part) is not what was sealed"
        case .unknownFormat(let version): "the backup has format \(version), which this program does not know"
        case .inconsistent(let detail): "the backup does not hold what it should: \(detail)"
        case .notCopied(let words, _): words
        case .exists(let path): "\(path) exists and is not overwritten"
        }
    }

    /// What to do about it.
    package var remedy: String {
        switch self {
        case .home(let error): error.remedy
        case .notABackup: "name a file that `aeo backup` made"
        case .notOpened: "give the passphrase of that day with --passphrase-file, or take another copy"
        case .unknownFormat: "use the program of the version that made it, or a newer one"
        case .inconsistent: "take another copy or an earlier backup; nothing was written"
        case .notCopied(_, let remedy):
            remedy ?? "see that aeod runs, or stop it and back the stopped home up"
        case .exists: "choose another name"
        }
    }
}
