extension CompactJWS {
    /// Signs claims; the header gets `alg`, `typ`, `kid` and then the extra members.
    ///
    /// - Throws: `JOSEError.forbiddenHeaderMember` when an extra member is one the signer sets or nobody may set, and
    ///   whatever the signer throws.
    public static func sign(
        type: String,
        claims: JSONObject,
        signer: some Signer,
        extraHeader: JSONObject = [:],
        includesKeyID: Bool = true
    ) throws(JOSEError) -> String {
        try sign(
            type: type,
            payload: JSONText.encode(claims),
            signer: signer,
            extraHeader: extraHeader,
            includesKeyID: includesKeyID
        )
    }

    /// Signs bytes; the header gets `alg`, `typ`, `kid` and then the extra members.
    ///
    /// - Throws: `JOSEError.forbiddenHeaderMember` when an extra member is one the signer sets or nobody may set, and
    ///   whatever the signer throws.
    public static func sign(
        type: String,
        payload: [UInt8],
        signer: some Signer,
        extraHeader: JSONObject = [:],
        includesKeyID: Bool = true
    ) throws(JOSEError) -> String {
        guard !payload.isEmpty else { throw .emptyPart }
        var header: JSONObject = ["alg": .string(signer.algorithm.rawValue), "typ": .string(type)]
        if includesKeyID { header["kid"] = .string(signer.keyID) }
        for member in extraHeader {
            guard !reservedNames.contains(member.name) else { throw .forbiddenHeaderMember(member.name) }
            header[member.name] = member.value
        }
        let input = Base64URL.encode(JSONText.encode(header)) + "." + Base64URL.encode(payload)
        let signature = try signer.sign(Array(input.utf8))
        guard signature.count == 64 else { throw .wrongSignatureLength(signature.count) }
        return input + "." + Base64URL.encode(signature)
    }

    private static let reservedNames: Set<String> = ["alg", "typ", "kid", "crit", "b64"]
}
