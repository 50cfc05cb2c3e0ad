import AEOModel

/// One signed issue of a certificate.
package struct CredentialRecord: Sendable, Equatable {
    /// SHA-256 of the issuer-signed JWT.
    package let digest: [UInt8]
    /// The authority's list, and the place of the whole certificate in it.
    package let list: Int
    package let index: Int
    /// The places of the parts, in the order of the certificate's parts.
    package let partIndices: [Int]

    package init(digest: [UInt8], list: Int, index: Int, partIndices: [Int]) {
        self.digest = digest
        self.list = list
        self.index = index
        self.partIndices = partIndices
    }
}
