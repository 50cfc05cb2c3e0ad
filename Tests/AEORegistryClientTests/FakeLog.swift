import AEORegistryClient
import JOSE
import TransparencyLog

/// A log as a registry serves it, at one size, with whatever a test wants to be wrong.
struct FakeLog: WireTransport {
    static let origin = "127.0.0.1:8480/log"

    private let files: [String: [UInt8]]
    let verifier: NoteVerifier
    let checkpoint: Checkpoint

    /// Serves the entries; a former key may sign along; `tamper` changes files by path before they are served, `nil` takes one away.
    init(
        _ entries: [[UInt8]],
        key: Ed25519PrivateKey,
        origin: String = FakeLog.origin,
        alongside: Ed25519PrivateKey? = nil,
        tamper: (String, [UInt8]) throws -> [UInt8]? = { $1 }
    ) throws {
        var hashes: [NodeAddress: MerkleHash] = [:]
        var frontier = TreeFrontier()
        for entry in entries { frontier.append(.leaf(entry)) { hashes[$0] = $1 } }
        let signer = try NoteSigner(name: origin, key: SigningKey(key: key))
        let checkpoint = try Checkpoint(origin: origin, size: frontier.size, root: frontier.root)
        let metadata: JSONObject = ["log_vkey": .string(signer.verifier.vkey)]
        var note = try signer.sign(checkpoint.text)
        if let alongside {
            let former = try NoteSigner(name: origin, key: SigningKey(key: alongside))
            try note.add(former.sign(checkpoint.text).signatures)
        }
        var files: [String: [UInt8]] = [
            "/log/checkpoint": Array(note.encoded().utf8),
            "/.well-known/aeo-registry": JSONText.encode(metadata),
        ]
        for tile in TileGrowth.tilesChanged(from: 0, to: frontier.size) {
            let first = tile.number * UInt64(TileAddress.fullWidth)
            let row = (0..<UInt64(tile.width)).compactMap { offset in
                hashes[NodeAddress(level: tile.level * TileAddress.height, index: first + offset)]
            }
            files["/log/\(tile.path)"] = row.flatMap(\.bytes)
        }
        for bundle in TileGrowth.bundlesChanged(from: 0, to: frontier.size) {
            let first = Int(bundle.firstIndex)
            files["/log/\(bundle.path)"] = try EntryBundle.encode(
                Array(entries[first..<first + bundle.width])
            )
        }
        var served: [String: [UInt8]] = [:]
        for (path, bytes) in files { served[path] = try tamper(path, bytes) }
        self.files = served
        self.checkpoint = checkpoint
        verifier = signer.verifier
    }

    /// Entries that differ from each other.
    static func entries(_ count: Int) -> [[UInt8]] { (0..<count).map { Array("entry \($0)".utf8) } }

    var reader: LogReader {
        LogReader(RegistryClient(baseURL: "http://127.0.0.1:8480", transport: self, now: { 0 }))
    }

    func send(_ request: WireRequest) async throws(TransportFailure) -> WireResponse {
        let path = String(request.url.dropFirst("http://127.0.0.1:8480".count))
        guard let bytes = files[path] else {
            return try ScriptedTransport.problem("not-found", status: 404).get()
        }
        guard bytes.count <= request.answerLimit else { throw .answerTooLarge(limit: request.answerLimit) }
        return WireResponse(status: 200, mediaType: nil, body: bytes)
    }

    private struct SigningKey: NoteSigning {
        let key: Ed25519PrivateKey

        var publicKey: [UInt8] {
            switch key.publicKey {
            case .ed25519(let key): key.rawRepresentation
            case .p256: []
            }
        }

        func sign(_ message: [UInt8]) throws -> [UInt8] { try key.sign(message) }
    }
}
