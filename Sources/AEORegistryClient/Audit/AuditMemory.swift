public import JOSE
public import TransparencyLog

/// What an auditor remembers of a log between audits: its key, and the last checkpoint that was proven.
public struct AuditMemory: Sendable, Equatable {
    private static let version: Int64 = 1

    /// The key trusted from the first audit on.
    public let verifier: NoteVerifier
    /// The size of the log then.
    public let size: UInt64
    /// The root then.
    public let root: MerkleHash

    /// Remembers a proven checkpoint.
    public init(verifier: NoteVerifier, size: UInt64, root: MerkleHash) {
        self.verifier = verifier
        self.size = size
        self.root = root
    }

    /// The memory as a file holds it.
    public var json: JSONObject {
        [
            "v": .integer(Self.version), "vkey": .string(verifier.vkey),
            "size": .integer(Int64(clamping: size)),
            "root": .string(root.base64),
        ]
    }

    /// Reads a file's content; `nil` when it is anything else.
    public init?(json: JSONObject) {
        guard json["v"]?.integerValue == Self.version, let vkey = json["vkey"]?.stringValue,
            let verifier = try? NoteVerifier(vkey: vkey), let number = json["size"]?.integerValue,
            let size = UInt64(exactly: number), let root = json["root"]?.stringValue,
            let hash = MerkleHash(base64: root.utf8)
        else { return nil }
        self.init(verifier: verifier, size: size, root: hash)
    }
}
