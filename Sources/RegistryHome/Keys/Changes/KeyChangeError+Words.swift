import AEOModel
import KeyCustody

extension KeyChangeError: CustomStringConvertible {
    /// What is wrong.
    package var description: String {
        switch self {
        case .home(let error): error.description
        case .noSuchKey(let kid): "the home has no key \(kid)"
        case .noKeysOfRole(let role): "the home keeps no keys of the role \(role.rawValue)"
        case .whichAuthority(let role, let hosted):
            "each of \(hosted.joined(separator: ", ")) has \(role.rawValue) keys of its own"
        case .noSuchAuthority(let text, _): "\(text) does not grant in this registry"
        case .authorityUnexpected(let role):
            "the \(role.rawValue) key is the registry's own and belongs to no authority"
        case .logIsCompromised:
            "a compromised log key is not followed by a new one: that log is not continued"
        case .onlyActive(let key):
            "\(key.kid) is the only active \(Self.name(key)) key, and nothing would sign"
        case .ended(let key): "\(key.kid) is \(key.state.rawValue) already"
        case .endAhead(let end): "\(end.rfc3339) lies ahead"
        case .signedLater(let key, let last): "\(key.kid) signed until \(last.rfc3339)"
        case .believedLess(let key, let since): "\(key.kid) is compromised since index \(since) already"
        case .pastTheLog(let index, let size):
            "index \(index) lies past the end of the log, which has \(size) entries"
        }
    }

    /// What to do about it.
    package var remedy: String {
        switch self {
        case .home(let error): error.remedy
        case .noSuchKey: "`aeo key list --home DIR` shows the keys"
        case .noKeysOfRole: "name issuing, status, log or officer; holders make their own keys"
        case .whichAuthority(_, let hosted), .noSuchAuthority(_, let hosted):
            "say --authority with one of \(hosted.joined(separator: ", "))"
        case .authorityUnexpected: "leave out --authority"
        case .logIsCompromised:
            "begin a new log: `aeo backup`, `aeo restore` into a new home, `aeo restore --resume --seen none`; "
                + "docs/guides/key-compromise.md has the steps"
        case .onlyActive(let key):
            "first make its successor: `aeo key rotate \(key.role.rawValue)"
                + (key.authority.map { " --authority \($0)" } ?? "") + "`"
        case .ended:
            "there is nothing to do; a stolen key is told with `aeo key compromise KID --since INDEX`"
        case .endAhead: "leave out --at to retire it now"
        case .signedLater:
            "a time after that is wanted, or nothing signed then would be good any more; a stolen key is told with "
                + "`aeo key compromise KID --since INDEX`"
        case .believedLess: "name a smaller index, or leave it as it is"
        case .pastTheLog(_, let size): "name the first index that is in doubt, \(size) at most"
        }
    }

    private static func name(_ key: KeyRecord) -> String {
        key.role.rawValue + (key.authority.map { " (\($0))" } ?? "")
    }
}
