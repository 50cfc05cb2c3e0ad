/// Why a key or a passphrase could not be read or kept; the description says what to do next and tells no secret.
package enum CustodyError: Error, Sendable, Equatable {
    /// There is no such file or folder.
    case notFound(String)
    /// There is something at the path, but no regular file; symbolic links are not followed.
    case notRegularFile(String)
    /// There is something at the path, but no folder.
    case notFolder(String)
    /// The file or folder belongs to another user.
    case wrongOwner(String)
    /// The group or others have rights on a file that must be private.
    case tooOpen(String)
    /// The group or others may write into a folder of keys.
    case folderTooOpen(String)
    /// The file is larger than a file of its kind can be.
    case tooLarge(String)
    /// There is a file already, which is never overwritten.
    case alreadyExists(String)
    /// A call of the operating system failed.
    case system(operation: String, path: String, code: Int32)
    /// The passphrase is empty, longer than 1024 bytes, or of more than one line.
    case unusablePassphrase
    /// The passphrase does not open the file.
    case wrongPassphrase(String)
    /// The file is encrypted and no passphrase was given.
    case passphraseNeeded(String)
    /// The file is not encrypted although a passphrase was given.
    case notEncrypted(String)
    /// The file is not one PKCS#8 private key in PEM.
    case notPrivateKey(String)
    /// The private and the public part in the file do not belong together.
    case damaged(String)
    /// The key in the file is not of the type its role wants.
    case wrongKeyType(String, KeyRole)
    /// The key in the file is not the one its name says.
    case keyMismatch(String)
    /// A text that cannot name an authority.
    case invalidAuthority(String)
    /// A key of this role belongs to an authority, and none was named.
    case authorityMissing(KeyRole)
    /// A key of this role belongs to the registry as a whole, and an authority was named.
    case authorityUnexpected(KeyRole)
    /// The cryptographic library failed, for want of memory or of an algorithm.
    case cryptography(String)
}
