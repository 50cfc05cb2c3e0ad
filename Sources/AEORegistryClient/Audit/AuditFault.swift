/// What does not match in a log.
public enum AuditFault: Error, Sendable, Equatable {
    /// A key other than the one that was trusted from the first audit on.
    case otherKey(pinned: String, found: String)
    /// The checkpoint cannot be read.
    case malformedCheckpoint(String)
    /// The checkpoint is not signed with the log's key.
    case badSignature
    /// The checkpoint belongs to another log.
    case otherOrigin(expected: String, found: String)
    /// The log is shorter than it was.
    case shrunk(from: UInt64, to: UInt64)
    /// The first entries are no longer those that were there.
    case rewritten(size: UInt64)
    /// The entries do not give the root of the checkpoint.
    case wrongRoot(size: UInt64)
    /// A tile or a bundle that the size demands is not served.
    case notServed(String)
    /// A tile has not the hashes of the entries below it, or not as many as its address says.
    case badTile(String)
    /// A bundle is cut off or has not as many entries as its address says.
    case badBundle(String)
    /// The proof of an entry does not lead to the checkpoint.
    case notIncluded(index: UInt64)
}

extension AuditFault: CustomStringConvertible {
    /// The fault in words.
    public var description: String {
        switch self {
        case .otherKey(let pinned, let found):
            "the registry names another log key (\(found)) than the one trusted so far (\(pinned)), "
                + "which did not vouch for it; compare the new key with the authority by another way, then say --vkey"
        case .malformedCheckpoint(let why): "the checkpoint cannot be read: \(why)"
        case .badSignature: "the checkpoint is not signed with the log's key"
        case .otherOrigin(let expected, let found): "the checkpoint is one of \(found), not of \(expected)"
        case .shrunk(let old, let new): "the log has \(new) entries, and \(old) were seen before"
        case .rewritten(let size): "the first \(size) entries are not those that were seen before"
        case .wrongRoot(let size): "the \(size) entries do not give the root of the checkpoint"
        case .notServed(let path): "\(path) is not served, although the log is large enough to have it"
        case .badTile(let path): "\(path) does not hold the hashes of the entries"
        case .badBundle(let path): "\(path) is damaged"
        case .notIncluded(let index): "the proof of entry \(index) does not lead to the checkpoint"
        }
    }
}
