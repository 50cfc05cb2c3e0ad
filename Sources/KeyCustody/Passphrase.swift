/// What opens the encrypted key files; no description shows it.
package struct Passphrase: Sendable {
    /// The most bytes, the limit of the `openssl` program.
    private static let maxLength = 1024
    /// The largest file looked into.
    private static let maxFileLength = 4096

    let secret: SecretBytes

    /// Takes one line of 1 to 1024 bytes.
    package init(_ bytes: [UInt8]) throws(CustodyError) {
        let isOneLine = bytes.allSatisfy { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") && $0 != 0 }
        guard (1...Self.maxLength).contains(bytes.count), isOneLine else { throw .unusablePassphrase }
        secret = SecretBytes(bytes)
    }

    /// Reads a private file of one line, whose final newline does not count.
    ///
    /// The file must belong to the user, and nobody else may have rights on it.
    package static func read(file path: String) throws(CustodyError) -> Passphrase {
        try read(path, from: .owner)
    }

    /// Reads a credential that the service manager laid ready (systemd, `$CREDENTIALS_DIRECTORY`).
    ///
    /// The file belongs to the user or to root, and to nobody else's reading.
    package static func read(credential path: String) throws(CustodyError) -> Passphrase {
        try read(path, from: .serviceManager)
    }

    private static func read(
        _ path: String,
        from giver: PrivateFileGiver
    ) throws(CustodyError) -> Passphrase {
        var bytes = try PrivateFile.read(path, limit: maxFileLength, from: giver)
        defer { bytes.wipe() }
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return try Passphrase(bytes)
    }
}

extension Passphrase: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A word in place of the secret.
    package var description: String { "Passphrase(redacted)" }
    /// A word in place of the secret.
    package var debugDescription: String { description }
    /// Nothing to see for `dump` either.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
