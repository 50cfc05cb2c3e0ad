extension String {
    /// Whether the text contains these bytes, compared byte for byte.
    func holds(_ fragment: [UInt8]) -> Bool {
        let bytes = Array(utf8)
        guard bytes.count >= fragment.count else { return false }
        return (0...(bytes.count - fragment.count)).contains { bytes[$0...].starts(with: fragment) }
    }
}
