import COpenSSL

/// The encryption of PKCS#8 documents (RFC 5958 §3): PBES2 of RFC 8018 with PBKDF2-HMAC-SHA256 and AES-256-CBC.
enum KeyEncryption {
    // Some tens of milliseconds on a slow core. The passphrase file of a home holds 256 random bits, which no
    // number of guesses exhausts; the passes are for the passphrases of people.
    private static let iterations: Int32 = 40_000
    private static let saltLength: Int32 = 16

    /// Encrypts a PKCS#8 document.
    static func encrypt(pkcs8: [UInt8], with passphrase: Passphrase) throws(CustodyError) -> [UInt8] {
        let encrypted: [UInt8]? = unsafe passphrase.secret.withCharacters { characters, length in
            defer { ERR_clear_error() }
            let key = unsafe pkcs8.withUnsafeBufferPointer { buffer -> OpaquePointer? in
                var position = buffer.baseAddress
                return unsafe d2i_PKCS8_PRIV_KEY_INFO(nil, &position, buffer.count)
            }
            guard let key = unsafe key else { return nil }
            defer { unsafe PKCS8_PRIV_KEY_INFO_free(key) }
            let scheme = unsafe PKCS5_pbe2_set_iv(
                EVP_aes_256_cbc(),
                iterations,
                nil,
                saltLength,
                nil,
                NID_hmacWithSHA256
            )
            guard let scheme = unsafe scheme else { return nil }
            guard let sealed = unsafe PKCS8_set0_pbe(characters, length, key, scheme) else {
                unsafe X509_ALGOR_free(scheme)
                return nil
            }
            defer { unsafe X509_SIG_free(sealed) }
            return unsafe der { position in unsafe i2d_X509_SIG(sealed, position) }
        }
        guard let encrypted else { throw .cryptography("encrypt the key") }
        return encrypted
    }

    /// Decrypts a document, or returns `nil` if the passphrase does not open it.
    ///
    /// The caller wipes the answer.
    static func decrypt(_ document: [UInt8], with passphrase: Passphrase) -> [UInt8]? {
        unsafe passphrase.secret.withCharacters { characters, length in
            defer { ERR_clear_error() }
            let sealed = unsafe document.withUnsafeBufferPointer { buffer -> OpaquePointer? in
                var position = buffer.baseAddress
                return unsafe d2i_X509_SIG(nil, &position, buffer.count)
            }
            guard let sealed = unsafe sealed else { return nil }
            defer { unsafe X509_SIG_free(sealed) }
            guard let key = unsafe PKCS8_decrypt(sealed, characters, length) else { return nil }
            defer { unsafe PKCS8_PRIV_KEY_INFO_free(key) }
            return unsafe der { position in unsafe i2d_PKCS8_PRIV_KEY_INFO(key, position) }
        }
    }

    /// Collects what one of OpenSSL's encoders writes: first asked for the length, then for the bytes.
    private static func der(
        _ encode: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32
    ) -> [UInt8]? {
        let count = Int(encode(nil))
        guard count > 0 else { return nil }
        return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var position = buffer.baseAddress
            filled = max(0, Int(unsafe encode(&position)))
        }
    }
}
