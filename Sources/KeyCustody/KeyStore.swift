package import JOSE

/// The private keys of a registry's home, in files under `keys/`, all opened by one passphrase.
///
/// `keys/NL/issuing-THUMBPRINT.pem`, `keys/NL/status-….pem`, `keys/log/log-….pem`, `keys/officer/officer-….pem`.
package struct KeyStore: Sendable {
    private let folder: String
    private let passphrase: Passphrase

    /// Opens the store of a home; the folder `keys` in it is created with the first key.
    package init(directory: String, passphrase: Passphrase) {
        folder = directory + "/keys"
        self.passphrase = passphrase
    }

    /// Makes a key and returns when it is on the disk.
    ///
    /// An authority is wanted exactly if the role belongs to authorities.
    package func generate(role: KeyRole, authority: String? = nil) throws(CustodyError) -> StoredKey {
        var document: [UInt8]
        var signer: any Signer
        (signer, document) = Self.draw(role.algorithm)
        // A name that begins with a hyphen reads like an option on a command line.
        while signer.publicKey.thumbprint.description.utf8.first == UInt8(ascii: "-") {
            document.wipe()
            (signer, document) = Self.draw(role.algorithm)
        }
        defer { document.wipe() }
        let name = try StoredKeyName(
            role: role,
            authority: authority,
            thumbprint: signer.publicKey.thumbprint
        )
        try PrivateFolder.ensure(folder)
        try PrivateFolder.ensure("\(folder)/\(name.folder)")
        try KeyFile.write(pkcs8: document, to: path(of: name), passphrase: passphrase)
        return StoredKey(name: name, path: path(of: name), signer: signer)
    }

    private static func draw(_ algorithm: JWSAlgorithm) -> (any Signer, [UInt8]) {
        switch algorithm {
        case .es256:
            let key = ES256PrivateKey()
            return (key, key.pkcs8DER)
        case .ed25519:
            let key = Ed25519PrivateKey()
            return (key, key.pkcs8DER)
        }
    }

    /// Opens a key by its thumbprint.
    package func signer(
        kid: KeyThumbprint,
        role: KeyRole,
        authority: String? = nil
    ) throws(CustodyError) -> any Signer {
        try signer(for: StoredKeyName(role: role, authority: authority, thumbprint: kid))
    }

    /// Opens a key of the list.
    package func signer(for name: StoredKeyName) throws(CustodyError) -> any Signer {
        let path = path(of: name)
        let signer = try KeyFile.readSigner(path, passphrase: passphrase, role: name.role)
        guard signer.publicKey.thumbprint == name.thumbprint else { throw .keyMismatch(path) }
        return signer
    }

    /// The names of all keys, by folder and file; other files are passed over, nothing is opened.
    package func list() throws(CustodyError) -> [StoredKeyName] { try Self.names(in: folder) }

    /// The names of all keys of a home, for which no passphrase is needed.
    package static func names(ofHome directory: String) throws(CustodyError) -> [StoredKeyName] {
        try names(in: directory + "/keys")
    }

    private static func names(in folder: String) throws(CustodyError) -> [StoredKeyName] {
        var keys: [StoredKeyName] = []
        for owner in try PrivateFolder.names(in: folder) {
            for file in try PrivateFolder.names(in: "\(folder)/\(owner)") {
                if let name = StoredKeyName(folder: owner, file: file) { keys.append(name) }
            }
        }
        return keys
    }

    private func path(of name: StoredKeyName) -> String { "\(folder)/\(name.folder)/\(name.file)" }
}
