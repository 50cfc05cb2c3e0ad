import COpenSSL

/// Finds damaged keys: CBC encryption alone lets a changed file open as another key.
enum KeyPairCheck {
    /// Whether the private part of a PKCS#8 document belongs to the public part it carries, if it carries one.
    static func passes(pkcs8: [UInt8]) -> Bool {
        defer { ERR_clear_error() }
        let document = unsafe pkcs8.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var position = buffer.baseAddress
            return unsafe d2i_PKCS8_PRIV_KEY_INFO(nil, &position, buffer.count)
        }
        guard let document = unsafe document else { return false }
        defer { unsafe PKCS8_PRIV_KEY_INFO_free(document) }
        guard let key = unsafe EVP_PKCS82PKEY(document) else { return false }
        defer { unsafe EVP_PKEY_free(key) }
        guard let context = unsafe EVP_PKEY_CTX_new(key, nil) else { return false }
        defer { unsafe EVP_PKEY_CTX_free(context) }
        return unsafe EVP_PKEY_pairwise_check(context) == 1
    }
}
