import AEORegistryAPI
import JOSE
public import TransparencyLog

/// Reads a registry's log over HTTP: checkpoint, tiles and entry bundles (C2SP tlog-tiles).
public struct LogReader: Sendable {
    private static let prefix = "/log/"

    private let client: RegistryClient

    /// Reads through a client.
    public init(_ client: RegistryClient) {
        self.client = client
    }

    /// The log's key as the registry states it in its metadata.
    public func publishedVerifier() async throws(LogReadError) -> NoteVerifier {
        let json: JSONObject
        do {
            json = try await client.get(RegistryPath.metadata.rawValue)
        } catch {
            throw .client(error)
        }
        guard let text = json["log_vkey"]?.stringValue else {
            throw .client(.invalidAnswer("the registry's metadata name no log_vkey"))
        }
        do {
            return try NoteVerifier(vkey: text)
        } catch {
            throw .client(.invalidAnswer("the registry's log_vkey is none: \(error)"))
        }
    }

    /// The newest checkpoint, its signature checked with the key.
    public func checkpoint(verifier: NoteVerifier) async throws(LogReadError) -> SignedCheckpoint {
        let bytes = try await load(RegistryPath.checkpoint.rawValue, limit: SignedNote.maxLength)
        return try SignedCheckpoint(bytes, verifier: verifier)
    }

    /// A tile as a tree of a size has it.
    public func tile(_ address: TileAddress) async throws(LogReadError) -> Tile {
        let bytes = try await load(Self.prefix + address.path, limit: address.width * MerkleHash.byteCount)
        guard let tile = Tile(bytes: bytes, address: address) else {
            throw .mismatch(.badTile(address.path))
        }
        return tile
    }

    /// The entries of a bundle.
    public func entries(_ address: BundleAddress) async throws(LogReadError) -> [[UInt8]] {
        let bytes = try await load(
            Self.prefix + address.path,
            limit: address.width * (EntryBundle.maxEntryLength + 2)
        )
        guard let entries = try? EntryBundle.decode(bytes), entries.count == address.width else {
            throw .mismatch(.badBundle(address.path))
        }
        return entries
    }

    private func load(_ path: String, limit: Int) async throws(LogReadError) -> [UInt8] {
        do {
            return try await client.bytes(path, limit: limit)
        } catch {
            guard case .problem(let problem) = error, problem.code == ProblemCode.notFound.rawValue else {
                throw .client(error)
            }
            throw .mismatch(.notServed(path))
        }
    }
}
