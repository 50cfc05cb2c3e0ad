import JOSE

extension PublishedBytes {
    /// Bytes with the entity tag that their digest gives.
    package init(bytes: [UInt8], contentType: String, maxAge: Int?) {
        self.init(
            bytes: bytes,
            contentType: contentType,
            entityTag: "\"\(Base64URL.encode(SHA256Digest.hash(bytes).prefix(18)))\"",
            maxAge: maxAge
        )
    }
}
