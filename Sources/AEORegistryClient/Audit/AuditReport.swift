public import JOSE
public import TransparencyLog

/// What an audit of a log found.
public struct AuditReport: Sendable, Equatable {
    /// The log's key.
    public let verifier: NoteVerifier
    /// The size of the checkpoint; `nil` when none could be believed.
    public let size: UInt64?
    /// The root of the checkpoint; `nil` when none could be believed.
    public let root: MerkleHash?
    /// The entries that were downloaded and hashed.
    public let entries: UInt64
    /// The size of the checkpoint of the last audit, if the log was found to continue it.
    public let consistentWith: UInt64?
    /// What does not match; `nil` when everything does.
    public let fault: AuditFault?
    /// The log's new key when it changed, vouched for by the key trusted so far; the next audit demands it.
    public internal(set) var successor: NoteVerifier?

    /// Whether everything matches.
    public var isVerified: Bool { fault == nil }

    /// What to remember for the next audit; `nil` unless everything matches.
    public var memory: AuditMemory? {
        guard fault == nil, let size, let root else { return nil }
        return AuditMemory(verifier: successor ?? verifier, size: size, root: root)
    }

    /// The report on the wire.
    public var json: JSONObject {
        var json: JSONObject = [
            "size": size.map { .integer(Int64(clamping: $0)) } ?? .null,
            "root": root.map { .string($0.base64) } ?? .null,
            "verified": .bool(isVerified),
            "origin": .string(verifier.name),
            "vkey": .string(verifier.vkey),
            "entries": .integer(Int64(clamping: entries)),
            "consistent_with": consistentWith.map { ["size": .integer(Int64(clamping: $0))] } ?? .null,
        ]
        json["successor_vkey"] = successor.map { .string($0.vkey) }
        json["problem"] = fault.map { .string($0.description) }
        return json
    }
}
