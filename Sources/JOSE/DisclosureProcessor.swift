/// Puts disclosed values in the place of their digests (RFC 9901 §7.1 steps 3 to 5).
///
/// The reader of the issuer's claims asks it for each digest on the way; values that come from disclosures, which were
/// read before, are walked through here.
struct DisclosureProcessor {
    private let disclosures: [Disclosure]
    private let maxDepth: Int
    private let mustStayOpen: [String]
    /// The prefixes of the disclosures' digests, to walk over while they are few.
    private let prefixes: [DigestPrefix]
    /// The same as a table, when they are many.
    private let table: [DigestPrefix: Int]
    private var used: [Bool]
    /// The prefixes of all digests met, decoys included, and those texts that are no SHA-256 digest at all.
    private var met: [DigestPrefix] = []
    private var oddities: Set<String> = []
    private var scratch = [UInt8](repeating: 0, count: 64)

    private static let walkLimit = 32

    init(disclosures: [Disclosure], maxDepth: Int, mustStayOpen: [String]) {
        self.disclosures = disclosures
        self.maxDepth = maxDepth
        self.mustStayOpen = mustStayOpen
        prefixes = disclosures.map { $0.sha256.prefix }
        table =
            disclosures.count <= Self.walkLimit
            ? [:] : Dictionary(prefixes.enumerated().map { ($1, $0) }) { first, _ in first }
        used = [Bool](repeating: false, count: disclosures.count)
        met.reserveCapacity(32)
    }

    // MARK: Digests

    /// Finds what was disclosed for a digest, and remembers the digest.
    mutating func position(of digest: String) throws(JOSEError) -> Int? {
        if digest.utf8.count == DisclosureDigest.letterCount {
            return try position(ofLetters: digest.utf8Span.span)
        }
        guard oddities.insert(digest).inserted else { throw .sdJWT(.repeatedDigest) }
        return nil
    }

    /// The same for a text of 43 bytes.
    mutating func position(ofLetters letters: Span<UInt8>) throws(JOSEError) -> Int? {
        let prefix = DigestPrefix(letters)
        met.append(prefix)
        let position = disclosures.count <= Self.walkLimit ? prefixes.firstIndex(of: prefix) : table[prefix]
        guard let position, disclosures[position].sha256.isWritten(letters, scratch: &scratch) else {
            return nil
        }
        guard !used[position] else { throw .sdJWT(.repeatedDigest) }
        used[position] = true
        return position
    }

    /// Checks what only holds for all digests together: none occurs twice, decoys included, and none of the disclosures
    /// is left over (RFC 9901 §7.1 steps 4 and 5).
    mutating func finish() throws(JOSEError) {
        met.sort()
        for index in met.indices.dropFirst() where met[index - 1] == met[index] {
            throw .sdJWT(.repeatedDigest)
        }
        guard !used.contains(false) else { throw .disclosure(.unreferenced) }
    }

    // MARK: Disclosed values

    /// The member a disclosure stands for, in an object with the given members.
    mutating func member(
        at position: Int,
        among members: [JSONObject.Member],
        depth: Int
    ) throws(JOSEError) -> JSONObject.Member {
        guard let name = disclosures[position].name else { throw .disclosure(.wrongPlace) }
        guard !members.contains(where: { $0.name.hasSameBytes(as: name) }) else {
            throw .disclosure(.nameTaken(name))
        }
        if depth == 1, mustStayOpen.contains(where: { $0.hasSameBytes(as: name) }) {
            throw .disclosure(.mustStayOpen(name))
        }
        return JSONObject.Member(name: name, value: try value(disclosures[position].value, depth: depth))
    }

    /// The array element a disclosure stands for.
    mutating func element(at position: Int, depth: Int) throws(JOSEError) -> JSONValue {
        guard disclosures[position].name == nil else { throw .disclosure(.wrongPlace) }
        return try value(disclosures[position].value, depth: depth)
    }

    private mutating func value(_ value: JSONValue, depth: Int) throws(JOSEError) -> JSONValue {
        guard !Self.isPlain(value) else { return value }
        switch value {
        case .null, .bool, .integer, .double, .string: return value
        case .array(let elements): return .array(try array(elements, depth: depth + 1))
        case .object(let object): return .object(try self.object(object, depth: depth + 1))
        }
    }

    /// Whether a value has no digests in it, and so is what it is.
    private static func isPlain(_ value: JSONValue) -> Bool {
        switch value {
        case .null, .bool, .integer, .double, .string: true
        case .array(let elements): elements.allSatisfy { isPlain($0) }
        case .object(let object):
            object.members.allSatisfy { !SDJWT.isReserved($0.name) && isPlain($0.value) }
        }
    }

    private mutating func object(_ object: JSONObject, depth: Int) throws(JOSEError) -> JSONObject {
        try checkDepth(depth)
        var members: [JSONObject.Member] = []
        var digests: [JSONValue] = []
        for member in object.members {
            guard SDJWT.isReserved(member.name) else {
                members.append(.init(name: member.name, value: try value(member.value, depth: depth)))
                continue
            }
            guard member.name == SDJWT.digestsName else { throw .sdJWT(.misplacedDigest) }
            guard case .array(let values) = member.value else { throw .sdJWT(.digestNotAString) }
            digests = values
        }
        for digest in digests {
            guard case .string(let text) = digest else { throw .sdJWT(.digestNotAString) }
            guard let position = try position(of: text) else { continue }
            members.append(try member(at: position, among: members, depth: depth))
        }
        return JSONObject(uniqueMembers: members)
    }

    private mutating func array(_ elements: [JSONValue], depth: Int) throws(JOSEError) -> [JSONValue] {
        try checkDepth(depth)
        var processed: [JSONValue] = []
        for element in elements {
            guard case .object(let object) = element, let digest = object[SDJWT.elementName] else {
                processed.append(try value(element, depth: depth))
                continue
            }
            guard object.count == 1 else { throw .sdJWT(.misplacedDigest) }
            guard case .string(let text) = digest else { throw .sdJWT(.digestNotAString) }
            guard let position = try position(of: text) else { continue }
            processed.append(try self.element(at: position, depth: depth))
        }
        return processed
    }

    private func checkDepth(_ depth: Int) throws(JOSEError) {
        guard depth <= maxDepth else { throw .sdJWT(.tooDeep(limit: maxDepth)) }
    }
}
