/// The recursive descent behind `StrictJSON`; holds the place, the bytes are passed along.
struct JSONReader {
    let limits: JSONLimits
    var position = 0
    /// Set while the claims of an SD-JWT are read: digests are then replaced on the way.
    var processor: DisclosureProcessor?
    /// What the processor refused, behind the error that carries it out.
    var refusal: JOSEError?
    private var memberCount = 0

    init(limits: JSONLimits, processor: DisclosureProcessor? = nil) {
        self.limits = limits
        self.processor = processor
    }

    mutating func text(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        try begin(bytes)
        let value = try value(bytes, depth: 0)
        try end(bytes)
        return value
    }

    mutating func begin(_ bytes: Span<UInt8>) throws(JSONError) {
        guard bytes.count <= limits.maxBytes else {
            throw JSONError(.tooLarge(limit: limits.maxBytes), at: limits.maxBytes)
        }
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            throw JSONError(.byteOrderMark, at: 0)
        }
        skipWhiteSpace(bytes)
    }

    mutating func end(_ bytes: Span<UInt8>) throws(JSONError) {
        skipWhiteSpace(bytes)
        guard position == bytes.count else { throw JSONError(.trailingBytes, at: position) }
    }

    mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
        let byte = try peek(bytes)
        switch byte {
        case UInt8(ascii: "\""):
            return .string(try string(bytes))
        case UInt8(ascii: "{"):
            return .object(try object(bytes, depth: depth + 1))
        case UInt8(ascii: "["):
            return .array(try array(bytes, depth: depth + 1))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return try number(bytes)
        case UInt8(ascii: "t"):
            try literal("true", bytes)
            return .bool(true)
        case UInt8(ascii: "f"):
            try literal("false", bytes)
            return .bool(false)
        case UInt8(ascii: "n"):
            try literal("null", bytes)
            return .null
        default:
            throw JSONError(.unexpectedByte(byte), at: position)
        }
    }

    private mutating func object(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONObject {
        guard try open(bytes, depth: depth, closing: UInt8(ascii: "}")) else { return JSONObject() }
        var members: [JSONObject.Member] = []
        members.reserveCapacity(depth == 1 ? 24 : 2)
        var names = UniqueNames()
        var shown: [Int] = []
        repeat {
            try count()
            let start = position
            guard try peek(bytes) == UInt8(ascii: "\"") else {
                throw JSONError(.unexpectedByte(bytes[position]), at: position)
            }
            let name = try string(bytes)
            let written = bytes.extracting((start + 1)..<(position - 1))
            guard names.admit(name, written: written, after: members) else {
                throw JSONError(.duplicateName(name), at: start)
            }
            skipWhiteSpace(bytes)
            try expect(UInt8(ascii: ":"), bytes)
            skipWhiteSpace(bytes)
            if processor != nil, SDJWT.isReserved(name) {
                shown += try digestsOfMembers(bytes, under: name, depth: depth)
            } else {
                members.append(JSONObject.Member(name: name, value: try value(bytes, depth: depth)))
            }
        } while try another(bytes, closing: UInt8(ascii: "}"))
        try append(shown, to: &members, depth: depth)
        return JSONObject(uniqueMembers: members)
    }

    private mutating func array(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> [JSONValue] {
        guard try open(bytes, depth: depth, closing: UInt8(ascii: "]")) else { return [] }
        var elements: [JSONValue] = []
        elements.reserveCapacity(4)
        repeat {
            try count()
            if processor != nil, try standsForDigest(bytes) {
                if let element = try elementOfDigest(bytes, depth: depth) { elements.append(element) }
            } else {
                elements.append(try value(bytes, depth: depth))
            }
        } while try another(bytes, closing: UInt8(ascii: "]"))
        return elements
    }

    mutating func count() throws(JSONError) {
        memberCount += 1
        guard memberCount <= limits.maxMembers else {
            throw JSONError(.tooManyMembers(limit: limits.maxMembers), at: position)
        }
    }
}
