/// Builds the claims of an SD-JWT for an issuer (RFC 9901 §4.2, §5).
///
/// Digests of one object are sorted, those of one array shuffled, and both can be padded with decoys, so that neither
/// order nor number tells what is hidden. Randomness is the caller's.
public struct SDJWTBuilder {
    private let random: (Int) -> [UInt8]
    private var claims = JSONObject()
    private var disclosures: [Disclosure] = []
    private var hidden = HiddenMembers()
    private var hiddenInside: [(parent: String, members: HiddenMembers)] = []

    /// Begins with a source of unpredictable bytes.
    public init(random: @escaping (Int) -> [UInt8]) {
        self.random = random
    }

    /// Adds a claim that everybody sees.
    ///
    /// - Throws: `JOSEError.sdJWT` for a reserved name or one that was given before.
    public mutating func open(name: String, value: JSONValue) throws(JOSEError) {
        try admit(name, value)
        claims[name] = value
    }

    /// Adds a disclosable claim, at the top or into an object that was added openly.
    ///
    /// - Throws: `JOSEError.sdJWT` for a reserved name, one that was given before, or a parent that is no open object.
    public mutating func disclose(
        name: String,
        value: JSONValue,
        into parent: String? = nil
    ) throws(JOSEError) {
        guard let parent else {
            try admit(name, value)
            hidden.add(name: name, digest: try disclosureDigest(name: name, value: value))
            return
        }
        guard let object = claims[parent]?.objectValue else { throw .sdJWT(.notAnOpenObject(parent)) }
        try Self.checkNotReserved(name, value)
        let position = hiddenInside.firstIndex { $0.parent.hasSameBytes(as: parent) } ?? hiddenInside.count
        if position == hiddenInside.count { hiddenInside.append((parent, HiddenMembers())) }
        guard object[name] == nil, !hiddenInside[position].members.contains(name) else {
            throw .sdJWT(.claimTaken(name))
        }
        hiddenInside[position].members.add(
            name: name,
            digest: try disclosureDigest(name: name, value: value)
        )
    }

    /// Adds an open array whose elements are each disclosable.
    ///
    /// Decoys fill it to a multiple of the given number, at least once, so that an empty array looks like a short one.
    ///
    /// - Throws: `JOSEError.sdJWT` for a reserved name or one that was given before.
    public mutating func discloseElements(
        name: String,
        values: [JSONValue],
        paddedToMultipleOf multiple: Int = 4
    ) throws(JOSEError) {
        try admit(name, .array(values))
        var digests: [String] = []
        for value in values {
            digests.append(try disclosureDigest(name: nil, value: value))
        }
        let step = max(multiple, 1)
        let target = max((values.count + step - 1) / step, 1) * step
        while digests.count < target {
            digests.append(decoy())
        }
        var generator = ByteSourceGenerator(source: random)
        digests.shuffle(using: &generator)
        claims[name] = .array(digests.map { [SDJWT.elementName: .string($0)] })
    }

    /// Puts all digests in place and returns the claims with their disclosures.
    ///
    /// - Parameter digestCount: The constant number of digests at the top, reached with decoys; nil adds none.
    /// - Returns: The claims to sign and the disclosures.
    /// - Throws: `JOSEError.sdJWT(.tooManyDigests)` when there are more than that.
    public func finish(digestCount: Int? = nil) throws(JOSEError) -> SDClaims {
        var claims = claims
        for (parent, members) in hiddenInside {
            guard var object = claims[parent]?.objectValue else { throw .sdJWT(.notAnOpenObject(parent)) }
            object[SDJWT.digestsName] = members.sorted
            claims[parent] = .object(object)
        }
        var top = hidden
        if let digestCount {
            guard top.count <= digestCount else { throw .sdJWT(.tooManyDigests(limit: digestCount)) }
            while top.count < digestCount {
                top.add(decoy: decoy())
            }
        }
        if top.count > 0 { claims[SDJWT.digestsName] = top.sorted }
        claims[SDJWT.algorithmName] = .string(SDJWT.hashAlgorithm)
        return SDClaims(claims: claims, disclosures: disclosures)
    }

    // MARK: Work

    /// Makes and keeps a disclosure with a salt of 128 bits (RFC 9901 §9.3).
    private mutating func disclosureDigest(name: String?, value: JSONValue) throws(JOSEError) -> String {
        let disclosure = try Disclosure(name: name, value: value, salt: Base64URL.encode(random(16)))
        disclosures.append(disclosure)
        return disclosure.digest
    }

    /// A digest of nothing anybody knows (RFC 9901 §4.2.5).
    private func decoy() -> String {
        Base64URL.encode(SHA256Digest.hash(random(32)))
    }

    private func admit(_ name: String, _ value: JSONValue) throws(JOSEError) {
        try Self.checkNotReserved(name, value)
        guard claims[name] == nil, !hidden.contains(name) else { throw .sdJWT(.claimTaken(name)) }
    }

    /// A verifier would take these names for digests, at whatever depth they stand.
    private static func checkNotReserved(_ name: String, _ value: JSONValue) throws(JOSEError) {
        guard name != SDJWT.digestsName, name != SDJWT.elementName, name != SDJWT.algorithmName else {
            throw .sdJWT(.reservedClaim(name))
        }
        switch value {
        case .null, .bool, .integer, .double, .string: return
        case .array(let elements):
            for element in elements {
                try checkNotReserved("", element)
            }
        case .object(let object):
            for member in object {
                try checkNotReserved(member.name, member.value)
            }
        }
    }
}
