/// The recursive descent behind `StrictJSON`; holds the place, the bytes are passed along.
struct JSONReader {
    let limits: JSONLimits
    var position = 0
    private var memberCount = 0

    init(limits: JSONLimits) {
        self.limits = limits
    }

    mutating func text(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            throw JSONError(.byteOrderMark, at: 0)
        }
        skipWhiteSpace(bytes)
        let value = try value(bytes, depth: 0)
        skipWhiteSpace(bytes)
        guard position == bytes.count else { throw JSONError(.trailingBytes, at: position) }
        return value
    }

    private mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
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
        try enter(bytes, depth: depth)
        guard try peek(bytes) != UInt8(ascii: "}") else {
            position += 1
            return JSONObject()
        }
        var members: [JSONObject.Member] = []
        members.reserveCapacity(depth == 1 ? 16 : 2)
        var names = UniqueNames()
        while true {
            try count()
            let start = position
            guard try peek(bytes) == UInt8(ascii: "\"") else {
                throw JSONError(.unexpectedByte(bytes[position]), at: position)
            }
            let name = try string(bytes)
            guard names.admit(name, after: members) else {
                throw JSONError(.duplicateName(name), at: start)
            }
            skipWhiteSpace(bytes)
            try expect(UInt8(ascii: ":"), bytes)
            skipWhiteSpace(bytes)
            members.append(JSONObject.Member(name: name, value: try value(bytes, depth: depth)))
            guard try another(bytes, closing: UInt8(ascii: "}")) else {
                return JSONObject(uniqueMembers: members)
            }
        }
    }

    private mutating func array(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> [JSONValue] {
        try enter(bytes, depth: depth)
        guard try peek(bytes) != UInt8(ascii: "]") else {
            position += 1
            return []
        }
        var elements: [JSONValue] = []
        elements.reserveCapacity(4)
        while true {
            try count()
            elements.append(try value(bytes, depth: depth))
            guard try another(bytes, closing: UInt8(ascii: "]")) else { return elements }
        }
    }

    // MARK: Small steps

    /// Steps over the opening bracket and the space behind it.
    private mutating func enter(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) {
        guard depth <= limits.maxDepth else {
            throw JSONError(.tooDeep(limit: limits.maxDepth), at: position)
        }
        position += 1
        skipWhiteSpace(bytes)
    }

    private mutating func count() throws(JSONError) {
        memberCount += 1
        guard memberCount <= limits.maxMembers else {
            throw JSONError(.tooManyMembers(limit: limits.maxMembers), at: position)
        }
    }

    /// Steps over a comma (and says yes) or the closing bracket (and says no).
    private mutating func another(_ bytes: Span<UInt8>, closing: UInt8) throws(JSONError) -> Bool {
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

    private mutating func literal(_ word: String, _ bytes: Span<UInt8>) throws(JSONError) {
        let start = position
        for byte in word.utf8 {
            guard position < bytes.count, bytes[position] == byte else {
                throw JSONError(position < bytes.count ? .unexpectedByte(bytes[start]) : .unexpectedEnd, at: start)
            }
            position += 1
        }
    }

    func peek(_ bytes: Span<UInt8>) throws(JSONError) -> UInt8 {
        guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
        return bytes[position]
    }

    private mutating func expect(_ wanted: UInt8, _ bytes: Span<UInt8>) throws(JSONError) {
        let byte = try peek(bytes)
        guard byte == wanted else { throw JSONError(.unexpectedByte(byte), at: position) }
        position += 1
    }

    private mutating func skipWhiteSpace(_ bytes: Span<UInt8>) {
        while position < bytes.count, bytes[position] <= 0x20 {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }
}
