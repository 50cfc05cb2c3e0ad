extension String {
    /// Equality by UTF-8 bytes: the standard `==` also equates texts that differ in their code points.
    func hasSameBytes(as other: String) -> Bool {
        // Equal bytes imply canonical equivalence, so the quick native comparison rules out nearly everything.
        utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
    }

    /// The first eight bytes as one number, shorter texts filled with zeros: a cheap key for sorting digests.
    var leadingWord: UInt64 {
        let bytes = utf8Span.span
        var word: UInt64 = 0
        for index in 0..<8 {
            word = word << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
        }
        return word
    }
}
