extension JSONReader {
    /// Steps into an array or object; says no when it is empty and has been stepped over.
    mutating func open(_ bytes: Span<UInt8>, depth: Int, closing: UInt8) throws(JSONError) -> Bool {
        guard depth <= limits.maxDepth else {
            throw JSONError(.tooDeep(limit: limits.maxDepth), at: position)
        }
        position += 1
        skipWhiteSpace(bytes)
        guard try peek(bytes) == closing else { return true }
        position += 1
        return false
    }

    /// Steps over a comma (and says yes) or the closing bracket (and says no).
    mutating func another(_ bytes: Span<UInt8>, closing: UInt8) throws(JSONError) -> Bool {
        skipWhiteSpace(bytes)
        let byte = try peek(bytes)
        guard byte == UInt8(ascii: ",") || byte == closing else {
            throw JSONError(.unexpectedByte(byte), at: position)
        }
        position += 1
        guard byte != closing else { return false }
        skipWhiteSpace(bytes)
        return true
    }

    mutating func literal(_ word: String, _ bytes: Span<UInt8>) throws(JSONError) {
        let start = position
        for byte in word.utf8 {
            guard position < bytes.count, bytes[position] == byte else {
                throw JSONError(
                    position < bytes.count ? .unexpectedByte(bytes[start]) : .unexpectedEnd,
                    at: start
                )
            }
            position += 1
        }
    }

    func peek(_ bytes: Span<UInt8>) throws(JSONError) -> UInt8 {
        guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
        return bytes[position]
    }

    mutating func expect(_ wanted: UInt8, _ bytes: Span<UInt8>) throws(JSONError) {
        let byte = try peek(bytes)
        guard byte == wanted else { throw JSONError(.unexpectedByte(byte), at: position) }
        position += 1
    }

    mutating func skipWhiteSpace(_ bytes: Span<UInt8>) {
        while position < bytes.count, Self.isWhiteSpace(bytes[position]) {
            position += 1
        }
    }

    static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
