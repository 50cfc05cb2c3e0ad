package import JOSE
package import TransparencyLog

/// What `aeo doctor` found.
package struct DoctorReport: Sendable {
    /// How many entries were replayed.
    package let entries: UInt64
    /// The root computed from them.
    package let root: MerkleHash
    package let certificates: Int
    /// What differs, at most a hundred findings.
    package let findings: [DoctorFinding]

    /// Whether everything is as the log says.
    package var isHealthy: Bool { findings.isEmpty }

    package var json: JSONObject {
        [
            "ok": .bool(isHealthy),
            "entries": .integer(Int64(clamping: entries)),
            "size": .integer(Int64(clamping: entries)),
            "root": .string(root.base64),
            "certificates": .integer(Int64(certificates)),
            "findings": .array(
                findings.map { .object(["what": .string($0.what), "detail": .string($0.detail)]) }
            ),
        ]
    }
}
