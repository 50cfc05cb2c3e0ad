import AEOModel
public import JOSE

extension TrustedKey {
    private enum Member {
        static let authority = "aeo_authority"
        static let issuer = "aeo_issuer"
        static let role = "aeo_role"
        static let from = "aeo_from"
        static let until = "aeo_until"
        static let state = "aeo_state"
        static let retiredAt = "aeo_retired_at"
        static let compromisedSince = "aeo_compromised_since"
    }

    private enum StateWord: String {
        case active, retiring, retired, compromised
    }

    /// Reads a member of a trust file: a JWK with the `aeo_` members that say whom it is trusted for.
    public init(json: JSONObject) throws(CertificateError) {
        let reader = ClaimReader(object: json)
        let issuerText = try reader.string(Member.issuer)
        guard let issuer = AuthorityURL(parsing: issuerText) else {
            throw .malformed(Member.issuer, "\(issuerText) does not end in /authorities/ and a code")
        }
        let authority = try reader.string(Member.authority)
        guard authority.hasSameBytes(as: issuer.authority) else {
            throw .malformed(Member.authority, "\(authority) is not the authority of \(issuerText)")
        }
        let roleText = try reader.string(Member.role)
        guard let role = TrustedKeyRole(rawValue: roleText) else {
            throw .malformed(Member.role, "\(roleText) is neither issuing nor status")
        }
        let key: JWK
        do {
            key = try JWK(json: json)
        } catch {
            throw .jose(error)
        }
        self.init(
            issuer: issuer,
            role: role,
            key: key,
            from: try reader.optionalInstant(Member.from),
            until: try reader.optionalInstant(Member.until),
            state: try Self.state(reader)
        )
    }

    /// The member of a trust file.
    public var json: JSONObject {
        var json = key.json
        json["kid"] = .string(keyID)
        json[Member.authority] = .string(authority)
        json[Member.issuer] = .string(issuer)
        json[Member.role] = .string(role.rawValue)
        json[Member.from] = from.map { .string($0.rfc3339) }
        json[Member.until] = .nullable(until?.rfc3339)
        switch state {
        case .active:
            json[Member.state] = .string(StateWord.active.rawValue)
        case .retiring:
            json[Member.state] = .string(StateWord.retiring.rawValue)
        case .retired(let end):
            json[Member.state] = .string(StateWord.retired.rawValue)
            json[Member.retiredAt] = .integer(end)
        case .compromised(let index):
            json[Member.state] = .string(StateWord.compromised.rawValue)
            json[Member.compromisedSince] = .integer(Int64(clamping: index))
        }
        return json
    }

    private static func state(_ reader: ClaimReader) throws(CertificateError) -> TrustedKeyState {
        let word = try reader.optionalString(Member.state) ?? StateWord.active.rawValue
        switch StateWord(rawValue: word) {
        case .active: return .active
        case .retiring: return .retiring
        case .retired: return .retired(at: try reader.integer(Member.retiredAt))
        case .compromised: return .compromised(sinceIndex: try reader.unsigned(Member.compromisedSince))
        case nil: throw .malformed(Member.state, "\(word) is no state of a key")
        }
    }
}
