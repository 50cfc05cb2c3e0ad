/// One disclosure of an SD-JWT: salt, name and value of a member, or salt and value of an array element
/// (RFC 9901 §4.2).
public struct Disclosure: Sendable {
    /// The salt.
    public let salt: String
    /// The name of the member; nil for an array element.
    public let name: String?
    /// The value.
    public let value: JSONValue

    /// The disclosure as it travels; part of the received token where it was received.
    let encodedBytes: ArraySlice<UInt8>
    let sha256: DisclosureDigest

    /// Makes a disclosure.
    ///
    /// - Throws: `JOSEError.disclosure` for a reserved name.
    public init(name: String?, value: JSONValue, salt: String) throws(JOSEError) {
        var elements: [JSONValue] = [.string(salt)]
        if let name {
            try Self.admit(name)
            elements.append(.string(name))
        }
        elements.append(value)
        encodedBytes = Array(Base64URL.encode(JSONText.encode(.array(elements))).utf8)[...]
        sha256 = DisclosureDigest(hashing: encodedBytes)
        self.salt = salt
        self.name = name
        self.value = value
    }

    /// Reads a disclosure given as text.
    ///
    /// - Throws: `JOSEError` when it is not a well-formed disclosure.
    public init(parsing encoded: String, limits: JSONLimits = .standard) throws(JOSEError) {
        var scratch: [UInt8] = []
        try self.init(parsing: Array(encoded.utf8)[...], limits: limits, scratch: &scratch)
    }

    /// Reads a disclosure within a token, with a buffer that serves for all of them.
    init(
        parsing encoded: ArraySlice<UInt8>,
        limits: JSONLimits,
        scratch: inout [UInt8]
    ) throws(JOSEError) {
        let count = try Base64URL.decode(span: encoded.span, into: &scratch)
        var reader = JSONReader(limits: limits)
        let elements: DisclosureElements
        do {
            elements = try reader.disclosure(scratch.span.extracting(first: count))
        } catch {
            throw .json(error)
        }
        guard elements.count == 2 || elements.count == 3 else { throw .disclosure(.notAnArrayOfTwoOrThree) }
        guard case .string(let salt) = elements.first else { throw .disclosure(.saltNotAString) }
        if elements.count == 3 {
            guard case .string(let name) = elements.second else { throw .disclosure(.nameNotAString) }
            try Self.admit(name)
            self.name = name
            value = elements.third
        } else {
            name = nil
            value = elements.second
        }
        self.salt = salt
        encodedBytes = encoded
        sha256 = DisclosureDigest(hashing: encoded)
    }

    /// The disclosure as it travels, in base64url.
    public var encoded: String {
        String(decoding: encodedBytes, as: UTF8.self)
    }

    /// The digest that stands for it in the issuer's JWS, in base64url (RFC 9901 §4.2.3).
    public var digest: String {
        sha256.text
    }

    private static func admit(_ name: String) throws(JOSEError) {
        guard !SDJWT.isReserved(name) else { throw .disclosure(.reservedName(name)) }
    }
}

extension Disclosure: Equatable {
    /// Equality of the texts that travel, which hold everything else.
    public static func == (left: Disclosure, right: Disclosure) -> Bool {
        left.encodedBytes == right.encodedBytes
    }
}
