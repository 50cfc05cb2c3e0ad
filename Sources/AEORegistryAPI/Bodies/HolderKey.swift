import JOSE

/// The public half of a key that is handed in: `holder_key`, with which a holder will present (RFC 7800 `cnf`), or an
/// agency's `key`.
enum HolderKey {
    private static let names: Set<String> = ["kty", "crv", "x", "y", "kid", "alg", "use"]

    static func read(_ body: BodyReader, _ member: String = "holder_key") throws(BodyError) -> JWK? {
        guard let object = try body.optionalReader(member)?.object else { return nil }
        let key: JWK
        do {
            key = try JWK(json: object)
        } catch .key(.privateMember) {
            throw BodyError(
                .malformed,
                at: member,
                "this is a private key: hand in its public half only, and do not use it again"
            )
        } catch {
            throw BodyError(.malformed, at: member, "this is no public key: \(error)")
        }
        let strangers = object.names.filter { !names.contains($0) }
        guard strangers.isEmpty else { throw .unknown(strangers.map { "\(member).\($0)" }) }
        for name in ["kid", "alg", "use"] where object[name] != nil {
            _ = try BodyReader(object, path: member).text(name, max: BodyLimit.line)
        }
        guard case .p256 = key.key else {
            throw BodyError(.malformed, at: member, "a key on the curve P-256 (ES256) is wanted")
        }
        return key
    }
}
