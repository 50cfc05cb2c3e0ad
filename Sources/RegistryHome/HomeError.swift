package import KeyCustody

/// Why a registry's home cannot be made, opened or used; every case says what to do next.
package enum HomeError: Error, Sendable {
    /// The directory that should become a home holds something already.
    case notEmpty(String)
    /// The directory is no home.
    case notAHome(String)
    /// A programme that is not among the profiles.
    case unknownProgramme(String, known: [String])
    /// No programme was named.
    case noProgramme
    /// The text is no public URL of a registry, and why.
    case badURL(String, why: String)
    /// The code names no authority, and why.
    case badAuthority(String, why: String)
    /// Another process works with the home.
    case locked(String)
    /// A file or directory could not be read.
    case unreadable(String, cause: String)
    /// A file or directory could not be written.
    case unwritable(String, cause: String)
    /// A file of the home is not what this program wrote.
    case malformed(String, why: String)
    /// A time zone that the system does not know.
    case unknownTimeZone(String)
    /// The records name no key for a role.
    case missingKey(role: KeyRole, authority: String?)
    /// There is no passphrase to open the keys with.
    case noPassphrase(String)
    /// The keys could not be made or opened.
    case custody(CustodyError)
}
