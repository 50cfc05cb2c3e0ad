import Glibc
import JOSE

extension CustodyError: CustomStringConvertible {
    /// What is wrong and what to do.
    package var description: String {
        switch self {
        case .notFound(let path): "\(path) does not exist; check the path"
        case .notRegularFile(let path):
            "\(path) is not a regular file; give the file itself, not a link to it"
        case .notFolder(let path): "\(path) is not a folder; move it away"
        case .wrongOwner(let path): "\(path) belongs to another user; run as its owner, or chown it"
        case .tooOpen(let path): "\(path) is readable by others; run: chmod 600 \(path)"
        case .folderTooOpen(let path): "others may write into \(path); run: chmod 700 \(path)"
        case .tooLarge(let path): "\(path) is too large for what it should be; check the path"
        case .alreadyExists(let path): "\(path) exists and is not overwritten; choose another name"
        case .system(let operation, let path, let code):
            "\(operation) \(path) failed: \(Self.words(for: code))"
        case .unusablePassphrase: "the passphrase must be one line of 1 to 1024 bytes; write another"
        case .wrongPassphrase(let path): "the passphrase does not open \(path), or the file is damaged"
        case .passphraseNeeded(let path): "\(path) is encrypted; give the file that holds its passphrase"
        case .notEncrypted(let path):
            "\(path) is not encrypted; encrypt it with: openssl pkcs8 -topk8 -v2 aes-256-cbc"
        case .notPrivateKey(let path):
            "\(path) is not a PKCS#8 private key; convert it with: openssl pkcs8 -topk8"
        case .damaged(let path): "\(path) is damaged; restore it from a backup"
        case .wrongKeyType(let path, let role):
            "\(path) does not hold a key of type \(role.algorithm.rawValue), which the role \(role.rawValue) needs"
        case .keyMismatch(let path): "\(path) holds another key than its name says; restore it from a backup"
        case .invalidAuthority(let text): "\"\(text)\" is no authority; use its code in capitals, such as NL"
        case .authorityMissing(let role): "a key for \(role.rawValue) belongs to an authority; name one"
        case .authorityUnexpected(let role): "a key for \(role.rawValue) belongs to no authority; name none"
        case .cryptography(let operation):
            "the cryptographic library could not \(operation); check its installation"
        }
    }

    private static func words(for code: Int32) -> String {
        guard let words = unsafe strerror(code) else { return "error \(code)" }
        return unsafe String(cString: words)
    }
}
