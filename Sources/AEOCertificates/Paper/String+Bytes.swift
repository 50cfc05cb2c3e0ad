extension String {
    /// Whether two texts are the same bytes; `==` alone would also accept canonically equivalent letters.
    func hasSameBytes(as other: String) -> Bool {
        // A text in ASCII has no equivalent of the same length but itself, so the fast native comparison decides.
        utf8.count == other.utf8.count && self == other
            && (utf8Span.isKnownASCII || utf8.elementsEqual(other.utf8))
    }

    /// The place of an ASCII separator, the last one when searched from the end.
    func range(of separator: String, fromEnd: Bool) -> Range<String.Index>? {
        let bytes = utf8
        let width = separator.utf8.count
        guard width > 0, bytes.count >= width else { return nil }
        let last = bytes.count - width
        for step in 0...last {
            let start = bytes.index(bytes.startIndex, offsetBy: fromEnd ? last - step : step)
            if bytes[start...].starts(with: separator.utf8) {
                return start..<bytes.index(start, offsetBy: width)
            }
        }
        return nil
    }
}
