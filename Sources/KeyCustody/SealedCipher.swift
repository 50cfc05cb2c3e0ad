import COpenSSL

/// Seals and opens the chunks of a file with AES-256-GCM, each bound to its number and to being the last or not.
///
/// The nonce is the chunk's number and the mark of the last one, under a key that only this file has, so that chunks
/// can be neither exchanged, nor left out, nor cut off at the end. The header is authenticated with each chunk.
package struct SealedCipher: Sendable {
    /// The bytes that a chunk grows by.
    package static let tagLength = 16

    static let keyLength = 32

    private let secret: SecretBytes
    private let header: [UInt8]

    /// Derives the file's key; takes some hundred milliseconds and 128 MiB on purpose.
    package init(_ header: SealedHeader, passphrase: Passphrase) throws(CustodyError) {
        var key = try header.key(passphrase)
        defer { key.wipe() }
        secret = SecretBytes(key)
        self.header = header.bytes
    }

    /// The sealed form of a chunk, longer by the tag.
    package func seal(
        _ chunk: [UInt8],
        number: UInt64,
        isLast: Bool
    ) throws(CustodyError) -> [UInt8] {
        let nonce = Self.nonce(number, isLast)
        let header = header
        let sealed: [UInt8]? = unsafe secret.withCharacters { key, _ in
            defer { ERR_clear_error() }
            guard let context = unsafe EVP_CIPHER_CTX_new() else { return nil }
            defer { unsafe EVP_CIPHER_CTX_free(context) }
            var output = [UInt8](repeating: 0, count: chunk.count + Self.tagLength)
            var length: Int32 = 0
            let isReady = unsafe key?.withMemoryRebound(to: UInt8.self, capacity: Self.keyLength) { key in
                unsafe EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce)
            }
            guard isReady == 1,
                unsafe EVP_EncryptUpdate(context, nil, &length, header, Int32(header.count)) == 1,
                unsafe EVP_EncryptUpdate(context, &output, &length, chunk, Int32(chunk.count)) == 1,
                Int(length) == chunk.count
            else { return nil }
            let isTagged = unsafe output.withUnsafeMutableBytes { bytes in
                guard let end = unsafe bytes.baseAddress?.advanced(by: chunk.count) else { return false }
                var rest: Int32 = 0
                let tail = unsafe end.assumingMemoryBound(to: UInt8.self)
                guard unsafe EVP_EncryptFinal_ex(context, tail, &rest) == 1 else { return false }
                return unsafe EVP_CIPHER_CTX_ctrl(
                    context,
                    EVP_CTRL_AEAD_GET_TAG,
                    Int32(Self.tagLength),
                    end
                ) == 1
            }
            return isTagged ? output : nil
        }
        guard let sealed else { throw .cryptography("encrypt a part of the file") }
        return sealed
    }

    /// The plain text of a chunk, or `nil` when it is not what was sealed at this place with this passphrase.
    package func open(_ chunk: [UInt8], number: UInt64, isLast: Bool) -> [UInt8]? {
        guard chunk.count >= Self.tagLength else { return nil }
        let nonce = Self.nonce(number, isLast)
        let header = header
        let text = Array(chunk.dropLast(Self.tagLength))
        return unsafe secret.withCharacters { key, _ in
            defer { ERR_clear_error() }
            guard let context = unsafe EVP_CIPHER_CTX_new() else { return nil }
            defer { unsafe EVP_CIPHER_CTX_free(context) }
            var output = [UInt8](repeating: 0, count: text.count + 1)
            var length: Int32 = 0
            let isReady = unsafe key?.withMemoryRebound(to: UInt8.self, capacity: Self.keyLength) { key in
                unsafe EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce)
            }
            guard isReady == 1,
                unsafe EVP_DecryptUpdate(context, nil, &length, header, Int32(header.count)) == 1,
                unsafe EVP_DecryptUpdate(context, &output, &length, text, Int32(text.count)) == 1,
                Int(length) == text.count
            else { return nil }
            var given = [UInt8](chunk.suffix(Self.tagLength))
            var rest: Int32 = 0
            var last = [UInt8](repeating: 0, count: Self.tagLength)
            guard
                unsafe EVP_CIPHER_CTX_ctrl(
                    context,
                    EVP_CTRL_AEAD_SET_TAG,
                    Int32(Self.tagLength),
                    &given
                ) == 1, unsafe EVP_DecryptFinal_ex(context, &last, &rest) == 1
            else { return nil }
            output.removeLast()
            return output
        }
    }

    /// Eight bytes of the number, three zeros, and 1 for the last chunk.
    private static func nonce(_ number: UInt64, _ isLast: Bool) -> [UInt8] {
        stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
            + [0, 0, 0, isLast ? 1 : 0]
    }
}
