/// Bytes rendered once and served many times, with a strong entity tag.
package struct PublishedBytes: Sendable, Equatable {
    package let bytes: [UInt8]
    package let contentType: String
    /// The entity tag with its quotes.
    package let entityTag: String
    /// Seconds that a cache may keep them; `nil` for for ever.
    package let maxAge: Int?

    package init(bytes: [UInt8], contentType: String, entityTag: String, maxAge: Int?) {
        self.bytes = bytes
        self.contentType = contentType
        self.entityTag = entityTag
        self.maxAge = maxAge
    }
}
