public import JOSE

extension VerdictEvidence {
    /// The `evidence` member of an answer; what does not apply is absent.
    public var json: JSONObject {
        var json: JSONObject = [:]
        json["source"] = source.map { .string($0.rawValue) }
        json["issuer"] = issuer.map { .string($0) }
        json["key_id"] = keyID.map { .string($0) }
        json["issued_at"] = issuedAt.map { .integer($0) }
        json["expires"] = expires.map { .integer($0) }
        json["status_list"] = status.map { .string($0.uri) }
        json["status_index"] = status.map { .integer(Int64($0.index)) }
        json["status_expires"] = statusExpires.map { .integer($0) }
        json["holder_bound"] = .bool(holderBound)
        json["receipt"] = receipt.map { receipt in
            .object([
                "origin": .string(receipt.origin),
                "index": .integer(Int64(clamping: receipt.index)),
                "size": .integer(Int64(clamping: receipt.size)),
            ])
        }
        return json
    }

    init(reading reader: ClaimReader) throws(CertificateError) {
        if let word = try reader.optionalString("source") {
            guard let source = Source(rawValue: word) else {
                throw .malformed("source", "\(word) is no source")
            }
            self.source = source
        }
        issuer = try reader.optionalString("issuer")
        keyID = try reader.optionalString("key_id")
        issuedAt = try reader.optionalInteger("issued_at")
        expires = try reader.optionalInteger("expires")
        if let uri = try reader.optionalString("status_list") {
            guard let index = Int(exactly: try reader.integer("status_index")), index >= 0 else {
                throw .malformed("status_index", "an index is not negative")
            }
            status = StatusReference(uri: uri, index: index)
        }
        statusExpires = try reader.optionalInteger("status_expires")
        holderBound = try reader.optionalBool("holder_bound") ?? false
        if let proof = try reader.optionalReader("receipt") {
            receipt = ReceiptEvidence(
                origin: try proof.string("origin"),
                index: try proof.unsigned("index"),
                size: try proof.unsigned("size")
            )
        }
    }
}
