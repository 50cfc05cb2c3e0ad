/// Why a registry does not start.
package enum StartRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    /// The home published more than the database holds: it was copied back from an earlier day.
    case logIsShorter(seen: UInt64, found: UInt64)
    /// The home published another log than the one in the database.
    case logIsDifferent(size: UInt64)
    /// The home does not remember what it published.
    case nothingRemembered
    /// The checkpoint in the database is not signed by this home's log key, or not one of this log.
    case foreignCheckpoint(String)
    /// The projections or tiles do not fit the log.
    case inconsistent(String)
    /// The archive cannot be read.
    case unreadable(String)
    /// The log says that a key is out of use or compromised, and the home's records say less.
    case keyTakenBack(String, recorded: String, found: String)
    /// A newer program changed the form of the database.
    case databaseIsNewer(found: Int, known: Int)

    package var description: String {
        switch self {
        case .logIsShorter(let seen, let found):
            "this home published a log of \(seen) entries and the database holds \(found): it was copied back "
                + "from an earlier day. A log that may have been longer is never continued; put the newest "
                + "database back, or, if it is lost, run `aeo restore --resume --home HOME --seen FILE|URL`"
        case .logIsDifferent(let size):
            "the first \(size) entries in the database are not those that this home published: the database "
                + "belongs to another log. Put the right one back, or, if it is lost, run "
                + "`aeo restore --resume --home HOME --seen FILE|URL`"
        case .nothingRemembered:
            "HOME/log/seen is missing or cannot be read, so nobody can tell whether the database is the newest. "
                + "Put the file back from this home (it is no part of any backup), or run "
                + "`aeo restore --resume --home HOME --seen FILE|URL`"
        case .foreignCheckpoint(let detail): "the database's checkpoint is not of this home's log: \(detail)"
        case .inconsistent(let detail): "the database does not fit its own log: \(detail); run `aeo doctor`"
        case .unreadable(let detail): "the database cannot be read: \(detail)"
        case .keyTakenBack(let kid, let recorded, let found):
            "the log says that the key \(kid) is \(recorded), and the home's records say \(found): they are from an "
                + "earlier day. Put the newest HOME/keys/records.json back, or repeat the `aeo key` command"
        case .databaseIsNewer(let found, let known):
            "the database has version \(found) and this program knows version \(known): a newer aeod has served "
                + "this home. Run that program again; an older one would not understand what it wrote"
        }
    }
}
