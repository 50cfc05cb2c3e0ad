import AEORegistry

extension ResumeRefusal: CustomStringConvertible {
    /// What is wrong.
    package var description: String {
        switch self {
        case .nothingFound: "nothing found outside was named, and the home remembers nothing"
        case .notRestored: "the home was not restored, and its log is as long as what it published"
        case .clockBehind: "the clock stands before something that this registry has signed already"
        case .missingKeyFiles(let paths): "the home lacks private keys: \(paths.joined(separator: ", "))"
        case .home(let error): error.description
        case .log(let refusal): refusal.description
        case .archive(let error): "the database cannot be read: \(error)"
        }
    }

    /// What to do about it.
    package var remedy: String {
        switch self {
        case .nothingFound:
            "name the newest checkpoint or status list that a partner, a witness or a cache has with --seen FILE|URL, "
                + "or say --seen none to close the old log for good"
        case .notRestored: "start aeod"
        case .clockBehind: "set the clock right, then run the command again"
        case .missingKeyFiles: "put the encrypted key files back (mode 0600), then run the command again"
        case .home(let error): error.remedy
        case .log, .archive: "restore the backup once more, or take another one"
        }
    }
}
