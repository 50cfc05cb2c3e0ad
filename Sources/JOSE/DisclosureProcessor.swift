/// Puts disclosed values in the place of their digests (RFC 9901 §7.1 steps 3 to 5).
struct DisclosureProcessor {
    private let disclosures: [Disclosure]
    private let maxDepth: Int
    /// Disclosures ordered by the first bytes of their digests, so that finding one is a few number comparisons.
    private let index: [(word: UInt64, position: Int)]
    private var used: [Bool]
    /// First bytes of all digests met, decoys included.
    private var words: [UInt64] = []
    private var digests: [String] = []

    init(disclosures: [Disclosure], maxDepth: Int) {
        self.disclosures = disclosures
        self.maxDepth = maxDepth
        index = disclosures.enumerated()
            .map { (word: $1.digest.leadingWord, position: $0) }
            .sorted { $0.word < $1.word }
        used = [Bool](repeating: false, count: disclosures.count)
    }

    mutating func process(claims: JSONObject, mustStayOpen: [String]) throws(JOSEError) -> JSONObject {
        if let algorithm = claims[SDJWT.algorithmName] {
            guard algorithm.stringValue == SDJWT.hashAlgorithm else { throw .sdJWT(.hashAlgorithm) }
        }
        var processed = try object(claims, depth: 1)
        if !disclosures.isEmpty {
            for name in mustStayOpen where processed[name] != nil && claims[name] == nil {
                throw .disclosure(.mustStayOpen(name))
            }
        }
        processed[SDJWT.algorithmName] = nil
        try checkDigestsAreUnique()
        guard !used.contains(false) else { throw .disclosure(.unreferenced) }
        return processed
    }

    private mutating func value(_ value: JSONValue, depth: Int) throws(JOSEError) -> JSONValue {
        switch value {
        case .null, .bool, .integer, .double, .string: value
        case .array(let elements): .array(try array(elements, depth: depth + 1))
        case .object(let object): .object(try self.object(object, depth: depth + 1))
        }
    }

    private mutating func object(_ object: JSONObject, depth: Int) throws(JOSEError) -> JSONObject {
        try checkDepth(depth)
        var processed = JSONObject()
        processed.reserveCapacity(object.count + 4)
        var digests: [JSONValue] = []
        for member in object {
            switch member.name {
            case SDJWT.digestsName:
                guard case .array(let values) = member.value else { throw .sdJWT(.digestNotAString) }
                digests = values
            case SDJWT.elementName:
                throw .sdJWT(.misplacedDigest)
            default:
                processed.append(.init(name: member.name, value: try value(member.value, depth: depth)))
            }
        }
        for digest in digests {
            guard let disclosure = try disclosure(for: digest) else { continue }
            guard let name = disclosure.name else { throw .disclosure(.wrongPlace) }
            guard processed.position(of: name) == nil else { throw .disclosure(.nameTaken(name)) }
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
            guard let disclosure = try disclosure(for: digest) else { continue }
            guard disclosure.name == nil else { throw .disclosure(.wrongPlace) }
            processed.append(try value(disclosure.value, depth: depth))
        }
        return processed
    }

    /// Finds what was disclosed for a digest, and remembers the digest.
    private mutating func disclosure(for value: JSONValue) throws(JOSEError) -> Disclosure? {
        guard case .string(let digest) = value else { throw .sdJWT(.digestNotAString) }
        let word = digest.leadingWord
        words.append(word)
        digests.append(digest)
        var low = 0
        var high = index.count
        while low < high {
            let middle = (low + high) / 2
            if index[middle].word < word { low = middle + 1 } else { high = middle }
        }
        while low < index.count, index[low].word == word {
            let position = index[low].position
            if disclosures[position].digest.hasSameBytes(as: digest) {
                guard !used[position] else { throw .sdJWT(.repeatedDigest) }
                used[position] = true
                return disclosures[position]
            }
            low += 1
        }
        return nil
    }

    /// No digest may occur twice, decoys included (RFC 9901 §7.1 step 4).
    private mutating func checkDigestsAreUnique() throws(JOSEError) {
        words.sort()
        var previous: UInt64?
        for word in words {
            // Different digests practically never share eight bytes; only then is the full comparison worth it.
            if word == previous {
                guard Set(digests).count == digests.count else { throw .sdJWT(.repeatedDigest) }
                return
            }
            previous = word
        }
    }

    private func checkDepth(_ depth: Int) throws(JOSEError) {
        guard depth <= maxDepth else { throw .sdJWT(.tooDeep(limit: maxDepth)) }
    }
}
