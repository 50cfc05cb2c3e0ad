import JOSE
import TransparencyLog

extension AnswerEntry {
    /// The longest path of a proof: a log of 2^63 entries has one of 63 hashes.
    private static let maxPath = 63

    var json: JSONObject {
        var json: JSONObject = [
            "index": .integer(Int64(clamping: proof.leafIndex)),
            "path": .array(proof.path.map { .string(Base64URL.encode($0.bytes)) }),
        ]
        switch content {
        case .act(let opening): json["opening"] = .object(opening.json)
        case .fact(let bytes): json["leaf"] = .string(Base64URL.encode(bytes))
        }
        return json
    }

    /// Reads an entry of a receipt whose checkpoint is of a tree of `size`.
    init(reading reader: ClaimReader, size: UInt64) throws(CertificateError) {
        let hashes = try reader.optionalList("path") { (value) throws(CertificateError) in
            guard let text = value.stringValue, let bytes = try? Base64URL.decode(text),
                let hash = MerkleHash(bytes)
            else { throw .malformed("path", "a hash is not 32 bytes long") }
            return hash
        }
        guard let hashes else { throw .missing("path") }
        guard hashes.count <= Self.maxPath else { throw .malformed("path", "is longer than any") }
        let isAct = reader.object["opening"] != nil
        guard reader.object.count == 3, isAct != (reader.object["leaf"] != nil) else {
            throw .malformed("entries", "an entry has index, path and either opening or leaf")
        }
        self.init(
            content: isAct
                ? .act(try ActOpening(json: reader.reader("opening").object))
                : .fact(try reader.bytes("leaf")),
            proof: InclusionProof(leafIndex: try reader.unsigned("index"), treeSize: size, path: hashes)
        )
    }
}
