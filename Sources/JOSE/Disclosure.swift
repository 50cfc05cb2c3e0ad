/// One disclosure of an SD-JWT: salt, name and value of a member, or salt and value of an array element
/// (RFC 9901 §4.2).
public struct Disclosure: Sendable, Equatable {
    /// The disclosure as it travels, in base64url.
    public let encoded: String
    /// The digest that stands for it in the issuer's JWS, in base64url (RFC 9901 §4.2.3).
    public let digest: String
    /// The salt.
    public let salt: String
    /// The name of the member; nil for an array element.
    public let name: String?
    /// The value.
    public let value: JSONValue

    /// Makes a disclosure.
    ///
    /// - Throws: `JOSEError.disclosure` for a reserved name.
    public init(name: String?, value: JSONValue, salt: String) throws(JOSEError) {
        if let name { try Self.admit(name) }
        var elements: [JSONValue] = [.string(salt)]
        if let name { elements.append(.string(name)) }
        elements.append(value)
        let encoded = Base64URL.encode(JSONText.encode(.array(elements)))
        self.encoded = encoded
        self.digest = Self.digest(Array(encoded.utf8)[...])
        self.salt = salt
        self.name = name
        self.value = value
    }

    /// Reads a disclosure given as text.
    ///
    /// - Throws: `JOSEError` when it is not a well-formed disclosure.
    public init(parsing encoded: String, limits: JSONLimits = .standard) throws(JOSEError) {
        try self.init(parsing: Array(encoded.utf8)[...], limits: limits)
    }

    init(parsing encoded: ArraySlice<UInt8>, limits: JSONLimits) throws(JOSEError) {
        let bytes = try Base64URL.decode(encoded)
        let decoded: JSONValue
        do {
            decoded = try StrictJSON.parse(bytes, limits: limits)
        } catch {
            throw .json(error)
        }
        guard case .array(let elements) = decoded, elements.count == 2 || elements.count == 3 else {
            throw .disclosure(.notAnArrayOfTwoOrThree)
        }
        guard case .string(let salt) = elements[0] else { throw .disclosure(.saltNotAString) }
        if elements.count == 3 {
            guard case .string(let name) = elements[1] else { throw .disclosure(.nameNotAString) }
            try Self.admit(name)
            self.name = name
            value = elements[2]
        } else {
            name = nil
            value = elements[1]
        }
        self.salt = salt
        self.encoded = String(decoding: encoded, as: UTF8.self)
        digest = Self.digest(encoded)
    }

    private static func admit(_ name: String) throws(JOSEError) {
        guard name != SDJWT.digestsName, name != SDJWT.elementName else {
            throw .disclosure(.reservedName(name))
        }
    }

    private static func digest(_ encoded: ArraySlice<UInt8>) -> String {
        Base64URL.encode(SHA256Digest.hash(encoded))
    }
}
