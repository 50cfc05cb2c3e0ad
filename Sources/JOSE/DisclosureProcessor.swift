/// Puts disclosed values in the place of their digests (RFC 9901 §7.1 steps 3 to 5).
struct DisclosureProcessor {
    private let disclosures: [Disclosure]
    private let maxDepth: Int
    private let mustStayOpen: [String]
    /// The first words of the disclosures' digests, to walk over while they are few.
    private let words: [UInt64]
    /// All digests, when they are many.
    private let table: [DisclosureDigest: Int]
    private var used: [Bool]
    /// All digests met, decoys included, and those texts that are no SHA-256 digest at all.
    private var met: [DisclosureDigest] = []
    private var oddities: Set<String> = []
    private var scratch: [UInt8] = []

    private static let walkLimit = 32

    init(disclosures: [Disclosure], maxDepth: Int, mustStayOpen: [String]) {
        self.disclosures = disclosures
        self.maxDepth = maxDepth
        self.mustStayOpen = mustStayOpen
        words = disclosures.map(\.sha256.leadingWord)
        table =
            disclosures.count <= Self.walkLimit
            ? [:] : Dictionary(disclosures.enumerated().map { ($1.sha256, $0) }) { first, _ in first }
        used = [Bool](repeating: false, count: disclosures.count)
        met.reserveCapacity(32)
    }

    mutating func process(_ claims: JSONObject) throws(JOSEError) -> JSONObject {
        if let algorithm = claims[SDJWT.algorithmName] {
            guard algorithm.stringValue == SDJWT.hashAlgorithm else { throw .sdJWT(.hashAlgorithm) }
        }
        var processed = try object(claims, depth: 1)
        processed[SDJWT.algorithmName] = nil
        try checkDigestsAreUnique()
        guard !used.contains(false) else { throw .disclosure(.unreferenced) }
        return processed
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
        case .object(let object): object.members.allSatisfy { !SDJWT.isReserved($0.name) && isPlain($0.value) }
        }
    }

    private mutating func object(_ object: JSONObject, depth: Int) throws(JOSEError) -> JSONObject {
        try checkDepth(depth)
        var processed = JSONObject()
        processed.reserveCapacity(object.count + disclosures.count)
        var digests: [JSONValue] = []
        for member in object.members {
            guard SDJWT.isReserved(member.name) else {
                processed.append(.init(name: member.name, value: try value(member.value, depth: depth)))
                continue
            }
            guard member.name == SDJWT.digestsName else { throw .sdJWT(.misplacedDigest) }
            guard case .array(let values) = member.value else { throw .sdJWT(.digestNotAString) }
            digests = values
        }
        for digest in digests {
            guard let position = try disclosure(for: digest) else { continue }
            let disclosure = disclosures[position]
            guard let name = disclosure.name else { throw .disclosure(.wrongPlace) }
            guard processed.position(of: name) == nil else { throw .disclosure(.nameTaken(name)) }
            if depth == 1, mustStayOpen.contains(where: { $0.hasSameBytes(as: name) }) {
                throw .disclosure(.mustStayOpen(name))
            }
            processed.append(.init(name: name, value: try value(disclosure.value, depth: depth)))
        }
        return processed
    }

    private mutating func array(_ elements: [JSONValue], depth: Int) throws(JOSEError) -> [JSONValue] {
        try checkDepth(depth)
        var processed: [JSONValue] = []
        processed.reserveCapacity(elements.count)
        for element in elements {
            guard case .object(let object) = element, let digest = object[SDJWT.elementName] else {
                processed.append(try value(element, depth: depth))
                continue
            }
            guard object.count == 1 else { throw .sdJWT(.misplacedDigest) }
            guard let position = try disclosure(for: digest) else { continue }
            guard disclosures[position].name == nil else { throw .disclosure(.wrongPlace) }
            processed.append(try value(disclosures[position].value, depth: depth))
        }
        return processed
    }

    /// Finds what was disclosed for a digest, and remembers the digest.
    private mutating func disclosure(for value: JSONValue) throws(JOSEError) -> Int? {
        guard case .string(let text) = value else { throw .sdJWT(.digestNotAString) }
        guard let digest = DisclosureDigest(text, scratch: &scratch) else {
            guard oddities.insert(text).inserted else { throw .sdJWT(.repeatedDigest) }
            return nil
        }
        met.append(digest)
        let position =
            disclosures.count <= Self.walkLimit
            ? words.firstIndex(of: digest.leadingWord) : table[digest]
        guard let position, disclosures[position].sha256 == digest else { return nil }
        guard !used[position] else { throw .sdJWT(.repeatedDigest) }
        used[position] = true
        return position
    }

    /// No digest may occur twice, decoys included (RFC 9901 §7.1 step 4).
    private func checkDigestsAreUnique() throws(JOSEError) {
        let words = met.map(\.leadingWord).sorted()
        for (word, next) in zip(words, words.dropFirst()) where word == next {
            // Different digests practically never begin alike; only then is the full comparison worth it.
            guard Set(met).count == met.count else { throw .sdJWT(.repeatedDigest) }
            return
        }
    }

    private func checkDepth(_ depth: Int) throws(JOSEError) {
        guard depth <= maxDepth else { throw .sdJWT(.tooDeep(limit: maxDepth)) }
    }
}
