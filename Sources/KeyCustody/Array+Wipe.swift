import COpenSSL

extension [UInt8] {
    /// Overwrites the bytes in a way no optimiser removes, and empties the array.
    mutating func wipe() {
        unsafe withUnsafeMutableBytes { buffer in
            unsafe OPENSSL_cleanse(buffer.baseAddress, buffer.count)
        }
        removeAll()
    }
}
