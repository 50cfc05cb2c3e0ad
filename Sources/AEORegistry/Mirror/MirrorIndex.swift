import JOSE

/// The document that tells which chunks a list consists of (schemas/json/mirror-index.schema.json).
///
/// Its salt keeps the digest in the public log from confirming a guess at a short list.
struct MirrorIndex: Equatable {
    /// Thirty-two random bytes.
    let salt: [UInt8]
    /// SHA-256 of the partner's file, as the officer's program read it.
    let file: [UInt8]
    /// SHA-256 of the rows as they were sent.
    let upload: [UInt8]
    /// SHA-256 of each chunk, in order.
    let chunks: [[UInt8]]

    init(salt: [UInt8], file: [UInt8], upload: [UInt8], chunks: [[UInt8]]) {
        self.salt = salt
        self.file = file
        self.upload = upload
        self.chunks = chunks
    }

    /// Reads the document; `nil` for any other bytes.
    init?(_ bytes: [UInt8]) {
        let digest = { (value: JSONValue?) -> [UInt8]? in
            guard let text = value?.stringValue, let bytes = try? Base64URL.decode(text), bytes.count == 32
            else { return nil }
            return bytes
        }
        guard let object = try? StrictJSON.parseObject(bytes, limits: JSONLimits(maxBytes: 4 << 20)),
            object["v"]?.integerValue == 1, let salt = digest(object["salt"]),
            let file = digest(object["file"]), let upload = digest(object["upload"]),
            let values = object["chunks"]?.arrayValue
        else { return nil }
        let chunks = values.compactMap(digest)
        guard chunks.count == values.count else { return nil }
        self.init(salt: salt, file: file, upload: upload, chunks: chunks)
    }

    /// The canonical bytes, kept under their digest.
    var bytes: [UInt8] {
        let object: JSONObject = [
            "v": 1, "salt": .string(Base64URL.encode(salt)), "file": .string(Base64URL.encode(file)),
            "upload": .string(Base64URL.encode(upload)),
            "chunks": .array(chunks.map { .string(Base64URL.encode($0)) }),
        ]
        return CanonicalJSON.encode(.object(object))
    }
}
