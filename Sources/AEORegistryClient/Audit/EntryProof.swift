public import JOSE
public import TransparencyLog

/// An entry of a log with its proof, fetched and checked.
public struct EntryProof: Sendable {
    /// The signed checkpoint that the proof leads to.
    public let signed: SignedCheckpoint
    /// The path from the entry to the checkpoint's root.
    public let proof: InclusionProof
    /// The entry.
    public let leaf: [UInt8]

    /// The proof on the wire.
    public var json: JSONObject {
        [
            "index": .integer(Int64(clamping: proof.leafIndex)),
            "size": .integer(Int64(clamping: proof.treeSize)),
            "root": .string(signed.checkpoint.root.base64),
            "origin": .string(signed.checkpoint.origin),
            "leaf_hash": .string(MerkleHash.leaf(leaf).base64),
            "leaf": .string(String(decoding: leaf, as: UTF8.self)),
            "path": .array(proof.path.map { .string($0.base64) }),
            "checkpoint": .string(signed.note.encoded()),
            "verified": true,
        ]
    }
}
