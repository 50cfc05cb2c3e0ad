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
    /// The entry that tells of it; 0 until it has one.
    package var entry: UInt64

    package init(digest: [UInt8], list: Int, index: Int, partIndices: [Int], entry: UInt64 = 0) {
        self.digest = digest
        self.list = list
        self.index = index
        self.partIndices = partIndices
        self.entry = entry
    }

    /// The place of a part, by its position among the certificate's parts; of the whole for `nil` or an unknown part.
    func place(ofPart part: Int?) -> Int {
        guard let part, part < partIndices.count else { return index }
        return partIndices[part]
    }
}
