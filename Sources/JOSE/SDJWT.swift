/// An SD-JWT in compact form, with or without key binding (RFC 9901 §4).
public struct SDJWT: Sendable, Equatable {
    /// The issuer's JWS.
    public let issuerJWT: CompactJWS
    /// The disclosures in their order.
    public let disclosures: [Disclosure]
    /// The key binding, when the presentation has one; whether one is needed is the verifier's decision alone.
    public let keyBinding: CompactJWS?
    /// The bytes received up to and with the last tilde, which `sd_hash` covers (RFC 9901 §4.3.1).
    public let keyBindingInput: [UInt8]

    let limits: JWSLimits

    /// Reads a presentation; nothing is verified but its form and the policy.
    ///
    /// - Throws: `JOSEError` with the first thing that is not as it must be.
    public init(
        parsing bytes: [UInt8],
        issuerPolicy: JWSPolicy,
        limits: JWSLimits = .standard
    ) throws(JOSEError) {
        guard bytes.count <= limits.maxBytes else { throw .tooLarge(limit: limits.maxBytes) }
        guard let first = ByteSearch.firstIndex(of: Self.tilde, in: bytes.span),
            let last = bytes.lastIndex(of: Self.tilde)
        else { throw .sdJWT(.noTilde) }
        issuerJWT = try CompactJWS(parsing: bytes[..<first], policy: issuerPolicy, limits: limits)
        disclosures = try Self.disclosures(bytes[(first + 1)..<(last + 1)], limits: limits)
        if last + 1 == bytes.count {
            keyBinding = nil
            keyBindingInput = bytes
        } else {
            keyBinding = try CompactJWS(parsing: bytes[(last + 1)...], policy: .keyBinding, limits: limits)
            keyBindingInput = Array(bytes[...last])
        }
        self.limits = limits
    }

    /// Reads a presentation given as text.
    ///
    /// - Throws: `JOSEError` with the first thing that is not as it must be.
    public init(
        parsing text: String,
        issuerPolicy: JWSPolicy,
        limits: JWSLimits = .standard
    ) throws(JOSEError) {
        try self.init(parsing: Array(text.utf8), issuerPolicy: issuerPolicy, limits: limits)
    }

    /// Splits a run of disclosures, each with a tilde behind it.
    private static func disclosures(
        _ bytes: ArraySlice<UInt8>,
        limits: JWSLimits
    ) throws(JOSEError) -> [Disclosure] {
        var disclosures: [Disclosure] = []
        disclosures.reserveCapacity(16)
        var scratch: [UInt8] = []
        let base = bytes.startIndex
        var start = base
        while let end = ByteSearch.firstIndex(of: tilde, in: bytes.span, from: start - base).map({ base + $0 }
        ) {
            guard end > start else { throw .sdJWT(.emptyDisclosure) }
            guard disclosures.count < limits.maxDisclosures else {
                throw .sdJWT(.tooManyDisclosures(limit: limits.maxDisclosures))
            }
            disclosures.append(
                try Disclosure(parsing: bytes[start..<end], limits: limits.json, scratch: &scratch)
            )
            start = end + 1
        }
        return disclosures
    }

    static let tilde = UInt8(ascii: "~")
    static let digestsName = "_sd"
    static let elementName = "..."
    static let algorithmName = "_sd_alg"
    static let hashAlgorithm = "sha-256"

    /// Whether a name stands for digests, which is decided by length for nearly all names.
    static func isReserved(_ name: String) -> Bool {
        name.utf8.count == 3 && (name == digestsName || name == elementName)
    }
}

extension SDJWT {
    /// The presentation as received, key binding included.
    public var compact: [UInt8] {
        keyBinding.map { keyBindingInput + $0.compact } ?? keyBindingInput
    }

    /// The claims with every digest replaced by what was disclosed for it, and all traces of digests removed
    /// (RFC 9901 §7.1).
    ///
    /// - Parameter mustStayOpen: Top-level names that may not come from a disclosure.
    /// - Returns: The processed claims.
    /// - Throws: `JOSEError` when the rules of RFC 9901 §7.1 ask to reject the SD-JWT.
    public func disclosedClaims(mustStayOpen: [String] = []) throws(JOSEError) -> JSONObject {
        let processor = DisclosureProcessor(
            disclosures: disclosures,
            maxDepth: limits.json.maxDepth,
            mustStayOpen: mustStayOpen
        )
        var reader = JSONReader(limits: limits.json, processor: processor)
        let value: JSONValue
        do {
            value = try reader.text(issuerJWT.payload.span)
        } catch {
            throw reader.refusal ?? .json(error)
        }
        guard case .object(var claims) = value else { throw .json(JSONError(.notAnObject, at: 0)) }
        if let algorithm = claims[Self.algorithmName] {
            guard algorithm == .string(Self.hashAlgorithm) else { throw .sdJWT(.hashAlgorithm) }
            claims[Self.algorithmName] = nil
        }
        try reader.processor?.finish()
        return claims
    }

    /// A presentation without key binding that shows the chosen disclosures; it ends in a tilde.
    ///
    /// A disclosure that only another, hidden one refers to must be hidden with it.
    public func presenting(_ selected: (Disclosure) -> Bool) -> String {
        var text = String(decoding: issuerJWT.compact, as: UTF8.self) + "~"
        for disclosure in disclosures where selected(disclosure) {
            text += disclosure.encoded + "~"
        }
        return text
    }
}
