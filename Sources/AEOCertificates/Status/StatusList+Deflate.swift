extension StatusList {
    /// The most entries a reader accepts unless it says otherwise: 2^22.
    public static let largestSize = 1 << 22

    /// Reads a compressed list (`lst`, base64url removed).
    ///
    /// The output is capped from `bits` and `maxEntries` before anything is inflated, so that a small token cannot
    /// fill the memory of its reader. Bytes after the end of the stream are refused.
    public init(deflated: [UInt8], bits: Int, maxEntries: Int = largestSize) throws(StatusListError) {
        guard bits == 1 || bits == 2 || bits == 4 || bits == 8 else { throw .unsupportedBits(Int64(bits)) }
        let limit = max(1, maxEntries / (8 / bits))
        guard let packed = try Zlib.inflate(deflated, limit: limit) else {
            throw .tooManyEntries(limit: maxEntries)
        }
        try self.init(packed: packed, bits: bits)
    }

    /// The list as a zlib stream (RFC 1950) at the best level, as the standard recommends.
    public func deflated(level: Int = 9) -> [UInt8] {
        Zlib.deflate(bytes, level: Int32(clamping: min(9, max(0, level))))
    }
}
