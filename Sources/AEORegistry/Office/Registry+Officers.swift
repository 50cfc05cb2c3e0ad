import AEOModel
import JOSE

extension Registry {
    /// Checks that an officer signed exactly this call, just now (`typ: aeo-officer+jwt`).
    ///
    /// Reads may repeat a token within its minute; writes are protected by their idempotency row.
    /// `atAnyTime` leaves out whether the token is for this minute: for a call about the clock itself, whose body says
    /// when it was signed.
    package func authenticate(
        _ call: OfficerCall,
        atAnyTime: Bool = false
    ) throws(RegistryError) -> OfficerProof {
        try officer(CallToken(call.token, kinds: [.officer]), call, atAnyTime: atAnyTime)
    }

    /// Checks that an officer or a registered agency signed exactly this call, just now.
    ///
    /// The two kinds of token have a `typ` of their own, and no key is ever taken for both.
    package func admit(_ call: OfficerCall) throws(RegistryError) -> SignedCaller {
        try admit(CallToken(call.token, kinds: [.officer, .agency]), call)
    }

    /// Admits whoever signed a call whose body is answered while it comes in, and which changes nothing.
    ///
    /// The token covers no body then; `nil` for one that does, which is checked with all of it.
    package func admitStream(_ call: OfficerCall) throws(RegistryError) -> SignedCaller? {
        let token = try CallToken(call.token, kinds: [.officer, .agency])
        return token.coversBody ? nil : try admit(token, call)
    }

    private func admit(_ token: CallToken, _ call: OfficerCall) throws(RegistryError) -> SignedCaller {
        return switch token.kind {
        case .officer: .officer(try officer(token, call, atAnyTime: false))
        case .agency: .agency(try agency(token, call))
        }
    }

    /// Checks an officer's call before its body has come in, for bodies too large to hold.
    ///
    /// `bodyDigest` of the proof is what the officer signed; whoever reads the body compares it before believing a byte.
    package func authenticateAhead(_ call: OfficerCall) throws(RegistryError) -> OfficerProof {
        let token = try CallToken(call.token, kinds: [.officer])
        let keyID = try officerKey(of: token)
        let digest = try token.bodyDigest()
        try token.checkHead(of: call, at: identity.url, now: clock.now().seconds, atAnyTime: false)
        return proof(call, keyID: keyID, digest: digest)
    }

    private func officer(
        _ token: CallToken,
        _ call: OfficerCall,
        atAnyTime: Bool
    ) throws(RegistryError) -> OfficerProof {
        let keyID = try officerKey(of: token)
        try token.check(call, at: identity.url, now: clock.now().seconds, atAnyTime: atAnyTime)
        return proof(call, keyID: keyID, digest: SHA256Digest.hash(call.body))
    }

    private func officerKey(of token: CallToken) throws(RegistryError) -> String {
        guard let keyID = token.jws.header.keyID, let key = identity.officers[keyID],
            snapshot.agencies[keyID] == nil, token.jws.isSigned(by: key.key)
        else {
            throw .unauthorised("the officer's token is not signed by an officer of this registry")
        }
        return keyID
    }

    private func proof(_ call: OfficerCall, keyID: String, digest: [UInt8]) -> OfficerProof {
        OfficerProof(
            keyID: keyID,
            token: call.token,
            body: call.body,
            bodyDigest: digest,
            scope: "\(keyID) \(call.method) \(call.path)",
            idempotencyKey: call.idempotencyKey
        )
    }

    private func agency(_ token: CallToken, _ call: OfficerCall) throws(RegistryError) -> AgencyProof {
        guard let keyID = token.jws.header.keyID, let record = snapshot.agencies[keyID],
            let key = record.key, identity.officers[keyID] == nil, token.jws.isSigned(by: key)
        else {
            throw .unauthorised("the agency's token is not signed by a key that is registered here")
        }
        guard record.fact.isInForce(at: now()) else {
            throw .unauthorised("the agency's key is no longer in use; have a new one registered")
        }
        try token.check(call, at: identity.url, now: clock.now().seconds, atAnyTime: false)
        return AgencyProof(
            party: record.fact.party,
            keyID: keyID,
            purposes: Set(record.fact.purposes),
            body: call.body
        )
    }
}
