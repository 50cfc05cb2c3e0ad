package import AEOModel
package import JOSE

/// The body of `POST /v1/verify`.
package struct VerifyBody: Sendable, Hashable {
    /// The credential as held: an SD-JWT, with or without key binding.
    package let credential: String
    /// The legal moment asked about.
    package let at: Moment?
    /// The moment of knowledge.
    package let knownAt: KnowledgeMoment?
    /// The audience that the key binding must name.
    package let audience: String?
    /// The nonce that the key binding must repeat.
    package let nonce: String?
    /// Whether a credential without key binding is not good enough.
    package let requireHolderBinding: Bool

    /// Puts a question.
    package init(
        credential: String,
        at: Moment? = nil,
        knownAt: KnowledgeMoment? = nil,
        audience: String? = nil,
        nonce: String? = nil,
        requireHolderBinding: Bool = false
    ) {
        self.credential = credential
        self.at = at
        self.knownAt = knownAt
        self.audience = audience
        self.nonce = nonce
        self.requireHolderBinding = requireHolderBinding
    }

    /// Reads a body.
    ///
    /// White space around the credential, as editors and shells leave it, is dropped. A credential that cannot be
    /// parsed is not refused here: the verdict on it is "not valid".
    package static func read(_ object: JSONObject) throws(BodyError) -> VerifyBody {
        try shape.check(object)
        let body = BodyReader(object)
        return VerifyBody(
            credential: trimmed(try body.string("credential")),
            at: try body.optionalMoment("at"),
            knownAt: try body.optionalKnowledge("known_at"),
            audience: try bounded("audience", body),
            nonce: try bounded("nonce", body),
            requireHolderBinding: try body.optionalBool("require_holder_binding") ?? false
        )
    }

    /// The body on the wire.
    package var json: JSONObject {
        var json: JSONObject = ["credential": .string(credential)]
        json["at"] = at.map { .string($0.description) }
        json["known_at"] = knownAt.map(\.json)
        json["audience"] = audience.map { .string($0) }
        json["nonce"] = nonce.map { .string($0) }
        if requireHolderBinding { json["require_holder_binding"] = true }
        return json
    }

    private static let shape = BodyShape.object([
        "credential": .value, "at": .value, "known_at": .value, "audience": .value, "nonce": .value,
        "require_holder_binding": .value,
    ])

    private static func trimmed(_ text: String) -> String {
        func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
        let start = text.utf8.drop(while: isBlank)
        guard let end = start.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(Substring(start[...end]))
    }

    /// Texts that are compared byte for byte and never shown: bounded, otherwise taken as they are.
    private static func bounded(_ name: String, _ body: BodyReader) throws(BodyError) -> String? {
        guard let text = try body.optionalString(name) else { return nil }
        guard (1...2048).contains(text.utf8.count) else {
            throw BodyError(.malformed, at: name, "1 to 2048 bytes are wanted")
        }
        return text
    }
}
