package import AEOModel
package import KeyCustody

/// Why a key of a home was not changed; nothing was written then.
package enum KeyChangeError: Error, Sendable {
    /// The home cannot be worked with.
    case home(HomeError)
    /// The home has no key of that name.
    case noSuchKey(String)
    /// A role whose keys the home does not keep.
    case noKeysOfRole(KeyRole)
    /// Each authority has keys of its own in that role, and none was named.
    case whichAuthority(KeyRole, hosted: [String])
    /// The authority named does not grant here.
    case noSuchAuthority(String, hosted: [String])
    /// The role has one key for the whole registry, and an authority was named.
    case authorityUnexpected(KeyRole)
    /// The log's key was compromised, and such a log gets no new key.
    case logIsCompromised
    /// It is the only active key of its role.
    case onlyActive(KeyRecord)
    /// Its use has ended already.
    case ended(KeyRecord)
    /// The end asked for lies ahead.
    case endAhead(Instant)
    /// The key signed after the end asked for.
    case signedLater(KeyRecord, until: Instant)
    /// It is compromised since an earlier index, and nothing more is believed of it than before.
    case believedLess(KeyRecord, since: UInt64)
    /// The index lies past the end of the log.
    case pastTheLog(UInt64, size: UInt64)
}
