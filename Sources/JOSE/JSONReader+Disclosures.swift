extension JSONReader {
    /// Reads the array of a disclosure without building it; more than three elements are counted, not kept.
    mutating func disclosure(_ bytes: Span<UInt8>) throws(JSONError) -> DisclosureElements {
        try begin(bytes)
        var elements = DisclosureElements()
        guard try peek(bytes) == UInt8(ascii: "[") else {
            _ = try value(bytes, depth: 0)
            try end(bytes)
            return elements
        }
        guard try open(bytes, depth: 1, closing: UInt8(ascii: "]")) else {
            try end(bytes)
            return elements
        }
        repeat {
            try count()
            elements.append(try value(bytes, depth: 1))
        } while try another(bytes, closing: UInt8(ascii: "]"))
        try end(bytes)
        return elements
    }

    /// Reads the value of `_sd` and returns the positions of the disclosures its digests stand for.
    mutating func digestsOfMembers(
        _ bytes: Span<UInt8>,
        under name: String,
        depth: Int
    ) throws(JSONError) -> [Int] {
        guard name == SDJWT.digestsName else { throw refuse(.sdJWT(.misplacedDigest)) }
        guard try peek(bytes) == UInt8(ascii: "[") else { throw refuse(.sdJWT(.digestNotAString)) }
        guard try open(bytes, depth: depth + 1, closing: UInt8(ascii: "]")) else { return [] }
        var shown: [Int] = []
        repeat {
            try count()
            if let position = try digest(bytes) { shown.append(position) }
        } while try another(bytes, closing: UInt8(ascii: "]"))
        return shown
    }

    /// Puts disclosed members behind the open ones.
    mutating func append(
        _ shown: [Int],
        to members: inout [JSONObject.Member],
        depth: Int
    ) throws(JSONError) {
        for position in shown {
            do {
                if let member = try processor?.member(at: position, among: members, depth: depth) {
                    members.append(member)
                }
            } catch {
                throw refuse(error)
            }
        }
    }

    /// Whether an object begins here whose first name is `...`.
    func standsForDigest(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
        guard try peek(bytes) == UInt8(ascii: "{") else { return false }
        var name = position + 1
        while name < bytes.count, Self.isWhiteSpace(bytes[name]) {
            name += 1
        }
        guard name + 5 <= bytes.count else { return false }
        return bytes[name] == UInt8(ascii: "\"") && bytes[name + 1] == UInt8(ascii: ".")
            && bytes[name + 2] == UInt8(ascii: ".") && bytes[name + 3] == UInt8(ascii: ".")
            && bytes[name + 4] == UInt8(ascii: "\"")
    }

    /// Reads an object with a digest as its one member and returns what was disclosed for it, if anything.
    mutating func elementOfDigest(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue? {
        _ = try open(bytes, depth: depth + 1, closing: UInt8(ascii: "}"))
        try count()
        position += 5
        skipWhiteSpace(bytes)
        try expect(UInt8(ascii: ":"), bytes)
        skipWhiteSpace(bytes)
        let found = try digest(bytes)
        guard try !another(bytes, closing: UInt8(ascii: "}")) else { throw refuse(.sdJWT(.misplacedDigest)) }
        guard let found else { return nil }
        do {
            return try processor?.element(at: found, depth: depth)
        } catch {
            throw refuse(error)
        }
    }

    /// Reads a digest and returns the position of the disclosure it stands for.
    private mutating func digest(_ bytes: Span<UInt8>) throws(JSONError) -> Int? {
        guard try peek(bytes) == UInt8(ascii: "\"") else { throw refuse(.sdJWT(.digestNotAString)) }
        let start = position + 1
        let end = start + DisclosureDigest.letterCount
        do {
            // The usual case: 43 letters of base64url up to the quote, so no string needs to be made.
            if Self.isQuotedRun(bytes, from: start, to: end) {
                position = end + 1
                return try processor?.position(ofLetters: bytes.extracting(start..<end))
            }
        } catch {
            throw refuse(error)
        }
        let text = try string(bytes)
        do {
            return try processor?.position(of: text)
        } catch {
            throw refuse(error)
        }
    }

    /// Whether a string without escapes ends exactly there.
    private static func isQuotedRun(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        let run = ByteSearch.plainText(in: bytes, from: start)
        return run.end == end && run.isASCII && end < bytes.count && bytes[end] == UInt8(ascii: "\"")
    }

    /// Keeps a refusal for the caller; the error returned only unwinds the reader.
    private mutating func refuse(_ error: JOSEError) -> JSONError {
        refusal = error
        return JSONError(.unexpectedEnd, at: position)
    }
}
