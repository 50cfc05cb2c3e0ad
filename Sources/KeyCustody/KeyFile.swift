package import JOSE

/// One private key in one file: PKCS#8 in PEM, as a rule encrypted, readable by its owner only.
package enum KeyFile {
    /// The largest file looked into.
    private static let maxLength = 16_384

    /// Writes a PKCS#8 document into a new file and returns when it is on the disk.
    ///
    /// Without passphrase it is not encrypted; that is meant for holders who ask for it, never for a registry.
    package static func write(pkcs8: [UInt8], to path: String, passphrase: Passphrase?) throws(CustodyError) {
        let document =
            if let passphrase {
                PEMDocument(
                    label: PEMDocument.encryptedPrivateKey,
                    der: try KeyEncryption.encrypt(pkcs8: pkcs8, with: passphrase)
                )
            } else {
                PEMDocument(label: PEMDocument.privateKey, der: pkcs8)
            }
        var text = try document.encoded()
        defer { text.wipe() }
        try PrivateFile.create(path, bytes: text)
    }

    /// Opens a file and hands out what signs with its key, never the key.
    ///
    /// The file must belong to the user, nobody else may have rights on it, and it must be encrypted exactly if a
    /// passphrase is given.
    package static func readSigner(
        _ path: String,
        passphrase: Passphrase?,
        role: KeyRole
    ) throws(CustodyError) -> any Signer {
        var document = try open(path, passphrase: passphrase)
        defer { document.wipe() }
        guard KeyPairCheck.passes(pkcs8: document) else { throw .damaged(path) }
        do {
            switch role.algorithm {
            case .es256: return try ES256PrivateKey(pkcs8DER: document)
            case .ed25519: return try Ed25519PrivateKey(pkcs8DER: document)
            }
        } catch {
            throw .wrongKeyType(path, role)
        }
    }

    /// The PKCS#8 document in a file, which the caller wipes.
    private static func open(_ path: String, passphrase: Passphrase?) throws(CustodyError) -> [UInt8] {
        var text = try PrivateFile.read(path, limit: maxLength)
        defer { text.wipe() }
        guard let document = PEMDocument(parsing: text) else { throw .notPrivateKey(path) }
        switch (document.label, passphrase) {
        case (PEMDocument.encryptedPrivateKey, .some(let passphrase)):
            guard let key = KeyEncryption.decrypt(document.der, with: passphrase) else {
                throw .wrongPassphrase(path)
            }
            return key
        case (PEMDocument.encryptedPrivateKey, .none): throw .passphraseNeeded(path)
        case (PEMDocument.privateKey, .some): throw .notEncrypted(path)
        case (PEMDocument.privateKey, .none): return document.der
        default: throw .notPrivateKey(path)
        }
    }
}
