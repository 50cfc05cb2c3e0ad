package import AEOCertificates

/// What is left of a group whose salt and bytes were destroyed: the digest that the leaf commits to.
package struct ErasedGroup: Sendable, Equatable {
    package let group: EntryGroup
    /// SHA-256 of the salt and the bytes that were.
    package let digest: [UInt8]

    package init(group: EntryGroup, digest: [UInt8]) {
        self.group = group
        self.digest = digest
    }
}
