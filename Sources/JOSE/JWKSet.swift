/// A set of public keys (RFC 7517 §5).
public struct JWKSet: Sendable, Equatable {
    /// The keys in their order.
    public let keys: [JWK]

    /// Gathers keys.
    public init(_ keys: [JWK]) {
        self.keys = keys
    }

    /// Reads a set.
    ///
    /// Keys of other types and curves, and keys for encryption, are passed over (RFC 7517 §5). A key that should be
    /// usable and is not, a private member, or two keys of one `kid` refuse the whole set.
    ///
    /// - Throws: `JOSEError.key`, or `JOSEError.base64URL` for a coordinate that cannot be read.
    public init(json: JSONObject) throws(JOSEError) {
        guard let values = json["keys"]?.arrayValue else { throw .key(.invalidMember("keys")) }
        var keys: [JWK] = []
        var names: Set<String> = []
        for value in values {
            guard let object = value.objectValue else { throw .key(.invalidMember("keys")) }
            if let name = object["kid"]?.stringValue, !names.insert(name).inserted {
                throw .key(.duplicateKeyID(name))
            }
            do {
                keys.append(try JWK(json: object))
            } catch .key(.unsupported), .key(.notForSignatures) {
                continue
            }
        }
        self.keys = keys
    }

    /// The key of a `kid`.
    public func key(withID keyID: String) -> JWK? {
        keys.first { $0.keyID?.hasSameBytes(as: keyID) ?? false }
    }

    /// The set as JSON.
    public var json: JSONObject {
        ["keys": .array(keys.map { .object($0.json) })]
    }
}
