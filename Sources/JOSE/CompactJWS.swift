/// A JWS in compact form, kept exactly as received (RFC 7515 §7.1).
public struct CompactJWS: Sendable, Equatable {
    /// The protected header.
    public let header: ProtectedHeader
    /// The payload.
    public let payload: [UInt8]
    /// The signature, 64 raw bytes.
    public let signature: [UInt8]
    /// The bytes signed: header and payload as received, with the dot between them.
    public let signingInput: [UInt8]
    /// The bounds it was read under, which hold for its claims too.
    let jsonLimits: JSONLimits

    /// Reads a token; nothing is verified but its form and the policy.
    ///
    /// - Throws: `JOSEError` with the first thing that is not as it must be.
    public init(
        parsing compact: [UInt8],
        policy: JWSPolicy,
        limits: JWSLimits = .standard
    ) throws(JOSEError) {
        try self.init(parsing: compact[...], policy: policy, limits: limits)
    }

    /// Reads a token given as text.
    ///
    /// - Throws: `JOSEError` with the first thing that is not as it must be.
    public init(parsing compact: String, policy: JWSPolicy, limits: JWSLimits = .standard) throws(JOSEError) {
        try self.init(parsing: Array(compact.utf8)[...], policy: policy, limits: limits)
    }

    init(parsing compact: ArraySlice<UInt8>, policy: JWSPolicy, limits: JWSLimits) throws(JOSEError) {
        guard compact.count <= limits.maxBytes else { throw .tooLarge(limit: limits.maxBytes) }
        guard let headerLength = ByteSearch.firstIndex(of: Self.dot, in: compact.span),
            let last = compact.lastIndex(of: Self.dot), compact.startIndex + headerLength < last
        else { throw .wrongNumberOfParts }
        let first = compact.startIndex + headerLength
        let decodedHeader: [UInt8]
        do {
            decodedHeader = try Self.decode(compact[..<first])
            payload = try Self.decode(compact[(first + 1)..<last])
            signature = try Self.decode(compact[(last + 1)...])
        } catch {
            // Further dots are outside the alphabet as well, but the number of parts names the fault better.
            throw compact.count { $0 == Self.dot } == 2 ? error : .wrongNumberOfParts
        }
        let members: JSONObject
        do {
            members = try StrictJSON.parseObject(decodedHeader, limits: limits.json)
        } catch {
            throw .json(error)
        }
        header = try ProtectedHeader(members, policy: policy)
        guard signature.count == 64 else { throw .wrongSignatureLength(signature.count) }
        signingInput = Array(compact[..<last])
        jsonLimits = limits.json
    }

    private static let dot = UInt8(ascii: ".")

    private static func decode(_ part: ArraySlice<UInt8>) throws(JOSEError) -> [UInt8] {
        guard !part.isEmpty else { throw .emptyPart }
        return try Base64URL.decode(part)
    }

    /// The token as received.
    public var compact: [UInt8] {
        signingInput + [UInt8(ascii: ".")] + Base64URL.encode(signature).utf8
    }

    /// Tells whether the signature fits; a key of another algorithm than the header's never does.
    public func isSigned(by key: PublicKey) -> Bool {
        key.algorithm == header.algorithm && key.isValidSignature(signature, for: signingInput)
    }

    /// Reads the payload as a set of claims (RFC 7519 §4).
    ///
    /// - Throws: `JOSEError.json` when it is no strict JSON object.
    public func claims() throws(JOSEError) -> JSONObject {
        do {
            return try StrictJSON.parseObject(payload, limits: jsonLimits)
        } catch {
            throw .json(error)
        }
    }
}
