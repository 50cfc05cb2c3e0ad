/// Bytes kept beside the log under their own digest, such as a programme's profile.
package struct StoredDocument: Sendable, Equatable {
    /// SHA-256 of the bytes.
    package let digest: [UInt8]
    package let bytes: [UInt8]

    package init(digest: [UInt8], bytes: [UInt8]) {
        self.digest = digest
        self.bytes = bytes
    }
}
