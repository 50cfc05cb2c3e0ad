import AEOCertificates
package import AEOModel
import JOSE
import TransparencyLog

extension Registry {
    /// The issuing and status keys of the authorities here, as recorded in the log.
    func trustStore() throws(RegistryError) -> TrustStore { try trust().store }

    private func trust() throws(RegistryError) -> TrustShelf.Content {
        let snapshot = self.snapshot
        return try shelf.content(asOf: snapshot.keysAsOf) { () throws(RegistryError) in
            let store: TrustStore
            do {
                store = try TrustStore(
                    keys: try trustedKeys(of: snapshot),
                    logVerifiers: signing.logVerifiers + closedLogs.map(\.verifier)
                )
            } catch {
                throw .fault("the recorded keys cannot be read: \(error)")
            }
            return TrustShelf.Content(
                keysAsOf: snapshot.keysAsOf,
                store: store,
                document: rendered(store.json, type: "application/jwk-set+json", maxAge: 300)
            )
        }
    }

    private func trustedKeys(of snapshot: Snapshot) throws -> [TrustedKey] {
        try snapshot.keys.compactMap { fact in
            guard let authority = fact.authority, let role = TrustedKeyRole(rawValue: fact.role) else {
                return nil
            }
            return TrustedKey(
                issuer: AuthorityURL(registry: identity.url, authority: authority.text),
                role: role,
                key: try JWK(json: fact.key),
                from: fact.from,
                until: fact.until,
                state: try state(of: fact)
            )
        }
    }

    private func state(of fact: KeyFact) throws -> TrustedKeyState {
        switch (fact.state, fact.until, fact.sinceIndex) {
        case ("active", _, _): .active
        case ("retiring", _, _): .retiring
        // `until` is the first instant after its use, the trust file names the last second of it.
        case ("retired", let end?, _): .retired(at: end.seconds - 1)
        case ("compromised", _, let index?): .compromised(sinceIndex: index)
        default:
            throw RegistryError.fault("the key \(fact.keyID) has the state \(fact.state) without its date")
        }
    }

    /// `/.well-known/jwks.json`: the trust file of this registry.
    package func trustDocument() throws(RegistryError) -> PublishedBytes {
        try trust().document
    }

    /// `/.well-known/jwt-vc-issuer/authorities/CC` (SD-JWT VC): the issuing keys of one authority.
    package func issuerMetadata(_ authority: CountryCode) throws(RegistryError) -> PublishedBytes {
        guard identity.office(authority) != nil else { throw .notFound("\(authority) does not grant here") }
        let issuer = identity.issuer(authority)
        // Whoever reads these does not know our states, so a stolen key is not offered at all.
        let keys = try trustStore().keys.filter { key in
            if case .compromised = key.state { return false }
            return key.issuer == issuer && key.role == .issuing
        }
        let metadata: JSONObject = [
            "issuer": .string(issuer),
            "jwks": ["keys": .array(keys.map { .object($0.json) })],
        ]
        return rendered(metadata, type: "application/json", maxAge: 300)
    }

    /// `/.well-known/aeo-registry`: who this registry is and where its log stands.
    package func metadata() -> PublishedBytes {
        let authorities = identity.authorities.map { office in
            JSONValue.object([
                "authority": .string(office.authority.text),
                "issuer": .string(identity.issuer(office.authority)),
                "programmes": .array(office.programmes.map { .string($0.text) }),
            ])
        }
        var metadata: JSONObject = [
            "url": .string(identity.url),
            "operating_authority": .string(identity.operating.text),
            "authorities": .array(authorities),
            "programmes": .array(profiles.map { .string($0.profile.id.text) }),
            "log_origin": .string(identity.logOrigin),
            "log_url": .string(identity.url + "/log"),
            "log_vkey": .string(signing.log.verifier.vkey),
            "log_vkeys": .array(logKeys.map { .object($0) }),
            "status_list_aggregation_endpoint": .string(identity.url + "/status-lists"),
            "credential_type": .string(identity.credentialType),
        ]
        if !closedLogs.isEmpty {
            metadata["closed_logs"] = .array(
                closedLogs.map { log in
                    [
                        "origin": .string(log.verifier.name),
                        "vkey": .string(log.verifier.vkey),
                        "size": .integer(Int64(clamping: log.size)),
                    ]
                }
            )
        }
        if let restored {
            metadata["restored"] = [
                "log_size": .integer(Int64(clamping: restored.mark.size)),
                "root": .string(restored.mark.root.base64),
                "made_at": .string(restored.madeAt.rfc3339),
            ]
        }
        return rendered(metadata, type: "application/json", maxAge: restored == nil ? 300 : 0)
    }

    /// The log's keys whose checkpoints and receipts are good, the present one first.
    private var logKeys: [JSONObject] {
        let now = self.now()
        let former = signing.formerLog.map { key in
            [
                "vkey": .string(key.verifier.vkey),
                "state": key.signs(at: now) ? "retiring" : "retired",
                "until": .text(key.until?.rfc3339),
            ] as JSONObject
        }
        return [["vkey": .string(signing.log.verifier.vkey), "state": "active", "until": .null]] + former
    }

    /// The SD-JWT VC type metadata of the certificates issued here.
    package func typeMetadata() -> PublishedBytes {
        rendered(TypeMetadata.document(vct: identity.credentialType), type: "application/json", maxAge: 3600)
    }

    func rendered(_ object: JSONObject, type: String, maxAge: Int?) -> PublishedBytes {
        PublishedBytes(
            bytes: JSONText.encode(.object(object), pretty: false),
            contentType: type,
            maxAge: maxAge
        )
    }
}
