import AEOModel
import JOSE

/// The signed word to a partner that its list came in, and what became of it (`typ: aeo-import-ack+jwt`).
struct ImportAcknowledgement {
    static let type = "aeo-import-ack+jwt"

    /// What the registry calls itself.
    let issuer: String
    let header: ListHeader
    let report: ImportReport
    let upload: [UInt8]
    let at: Instant
    /// The entry that applied the list and the size of the log then; `nil` while it only waits.
    var applied: (index: UInt64, size: UInt64)?

    /// The JWS, signed with an authority's status key.
    func signed(by signer: any Signer) throws(RegistryError) -> String {
        var claims: JSONObject = [
            "iss": .string(issuer), "iat": .integer(at.seconds),
            "file_sha256": .string(Base64URL.encode(header.file)),
            "rows_sha256": .string(Base64URL.encode(upload)),
            "applied": .bool(applied != nil),
            "log_index": applied.map { .integer(Int64(clamping: $0.index)) } ?? .null,
            "log_size": applied.map { .integer(Int64(clamping: $0.size)) } ?? .null,
        ]
        for name in [
            "partner", "programme", "mode", "list_date", "complete", "rows", "accepted", "rejected",
            "errors_total", "diff", "guards",
        ] {
            claims[name] = report.answer[name]
        }
        // The partner wants to know which of its rows are wrong, not what it wrote there.
        let errors = header.errors.map(JSONValue.object) + (report.answer["errors"]?.arrayValue ?? [])
        claims["errors"] = .array(
            errors.prefix(ListHeader.told).map { error in
                .object([
                    "row": error.objectValue?["row"] ?? .null,
                    "column": error.objectValue?["column"] ?? .null,
                    "rule": error.objectValue?["rule"] ?? .null,
                ])
            }
        )
        do throws(JOSEError) {
            return try CompactJWS.sign(type: Self.type, claims: claims, signer: signer)
        } catch {
            throw .fault("the acknowledgement cannot be signed: \(error)")
        }
    }
}
