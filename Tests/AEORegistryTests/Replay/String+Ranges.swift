extension String {
    /// The first place where another text stands, byte by byte.
    func firstRange(of other: String) -> Range<Index>? {
        let wanted = Array(other.utf8)
        var start = utf8.startIndex
        while start < utf8.endIndex {
            if utf8[start...].starts(with: wanted) {
                return start..<utf8.index(start, offsetBy: wanted.count)
            }
            start = utf8.index(after: start)
        }
        return nil
    }

    /// The text with a part replaced.
    func replacingCharacters(in range: Range<Index>, with other: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: other)
        return copy
    }
}
