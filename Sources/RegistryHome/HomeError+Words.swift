import KeyCustody

extension HomeError: CustomStringConvertible {
    /// What is wrong.
    package var description: String {
        switch self {
        case .notEmpty(let path): "\(path) exists and is not empty"
        case .notAHome(let path): "\(path) is not the home of a registry: it has no aeo-registry.json"
        case .unknownProgramme(let id, let known):
            "no profile is known for the programme \(id); there are \(known.joined(separator: ", "))"
        case .noProgramme: "a registry hosts at least one programme"
        case .badURL(let text, let why): "\(text) cannot be the public URL: \(why)"
        case .badAuthority(let text, let why): "\(text) is no authority: \(why)"
        case .locked(let path): "another process works with \(path)"
        case .unreadable(let path, let cause): "\(path) cannot be read: \(cause)"
        case .unwritable(let path, let cause): "\(path) cannot be written: \(cause)"
        case .malformed(let path, let why): "\(path) is damaged: \(why)"
        case .unknownTimeZone(let name): "the time zone \(name) is not known here"
        case .missingKey(let role, let authority):
            "the home has no active \(role.rawValue) key" + (authority.map { " of \($0)" } ?? "")
        case .noPassphrase(let path): "there is no passphrase: \(path) does not exist"
        case .custody(let error): "\(error)"
        }
    }

    /// What to do about it.
    package var remedy: String {
        switch self {
        case .notEmpty: "choose a directory that is empty or does not exist yet"
        case .notAHome: "make one with `aeo init --home DIR --authority CC --programme ID --url URL`"
        case .unknownProgramme, .noProgramme: "`aeo programmes` of any registry lists them with their names"
        case .badURL: "give it as https://HOST or https://HOST:PORT; http is for loopback addresses only"
        case .badAuthority: "give the two letters of ISO 3166-1, or EU"
        case .locked: "stop the other process, or ask it through its URL"
        case .unreadable, .unwritable: "check the owner and the permissions, and that the disk has room"
        case .malformed:
            "put the file back from a copy; it is never changed after `aeo init` except by commands"
        case .unknownTimeZone: "update the system's time zone data"
        case .missingKey: "put the file keys/records.json and the key files back from a copy"
        case .noPassphrase:
            "name its file with --passphrase-file FILE, or give aeod the credential aeo-passphrase"
        case .custody:
            "see that the key files and the passphrase belong together and only their owner may read them"
        }
    }
}
