package import AEOModel
package import TransparencyLog

extension Registry {
    /// The newest signed checkpoint; not found while the log is empty.
    package func checkpoint() throws(RegistryError) -> PublishedBytes {
        let head = state.current.head
        guard head.size > 0 else { throw .notFound("the log has no entry yet") }
        return PublishedBytes(
            bytes: Array(head.checkpoint.utf8),
            contentType: "text/plain; charset=utf-8",
            maxAge: 0
        )
    }

    /// A tile of hashes, at any width that the log has had.
    package func tile(_ address: TileAddress) async throws(RegistryError) -> PublishedBytes {
        let size = state.current.head.size
        let present = size >> UInt64(address.level * TileAddress.height)
        guard address.number <= UInt64(1) << 55,
            address.number * UInt64(TileAddress.fullWidth) + UInt64(address.width) <= present
        else { throw .notFound("the log has no such tile") }
        do throws(ArchiveError) {
            guard let tile = try await TileReader(archive: archive, size: size).tile(address) else {
                throw ArchiveError.corrupt("the tile \(address.path) is missing")
            }
            return PublishedBytes(bytes: tile.bytes, contentType: "application/octet-stream", maxAge: nil)
        } catch {
            throw RegistryError(reading: error)
        }
    }

    /// A bundle of entries, at any width that the log has had.
    package func bundle(_ address: BundleAddress) async throws(RegistryError) -> PublishedBytes {
        guard address.number <= UInt64(1) << 55,
            address.firstIndex + UInt64(address.width) <= state.current.head.size
        else { throw .notFound("the log has no such entries") }
        do throws(ArchiveError) {
            let leaves = try await archive.leaves(from: address.firstIndex, limit: address.width)
            guard leaves.count == address.width else {
                throw ArchiveError.corrupt("entries from \(address.firstIndex) on are missing")
            }
            return PublishedBytes(
                bytes: try encoded(leaves),
                contentType: "application/octet-stream",
                maxAge: nil
            )
        } catch {
            throw RegistryError(reading: error)
        }
    }

    /// The bytes of a document that the log names in clear and anybody may read, by their SHA-256.
    ///
    /// One that is kept for officers only is answered like one that is not there.
    package func document(_ digest: [UInt8]) async throws(RegistryError) -> PublishedBytes {
        guard snapshot.publicDocuments.contains(digest) else { throw .notFound("there is no such document") }
        let bytes: [UInt8]?
        do throws(ArchiveError) {
            bytes = try await archive.document(digest)
        } catch {
            throw RegistryError(reading: error)
        }
        guard let bytes else { throw .notFound("there is no such document") }
        return PublishedBytes(bytes: bytes, contentType: "application/json", maxAge: nil)
    }

    /// A status list as it is shown now, or as it was known at a time in the past.
    package func statusListToken(
        authority: CountryCode,
        number: Int,
        time: Int64?
    ) async throws(RegistryError) -> PublishedBytes {
        let key = ListKey(authority: authority, number: number)
        guard publisher.keys(in: snapshot).contains(key) else {
            throw .notFound("there is no such status list")
        }
        let shown = await publisher.current(key)
        guard let time, time < clock.now().seconds, shown.map({ time < $0.issuedAt }) ?? true else {
            guard let shown else { throw .readOnly("the status list cannot be renewed now") }
            guard time.map({ $0 >= shown.issuedAt && $0 < shown.expires }) ?? true else {
                throw .notFound("there is no version of the list for that time")
            }
            return shown.bytes
        }
        let stored: StoredStatusList?
        do throws(ArchiveError) {
            stored = try await archive.statusList(uri: identity.statusList(authority, number), at: time)
        } catch {
            throw RegistryError(reading: error)
        }
        guard let stored, time < stored.expires else {
            throw .notFound("there is no version of the list for that time")
        }
        return PublishedBytes(bytes: stored.token, contentType: "application/statuslist+jwt", maxAge: nil)
    }

    /// The URIs of all status lists.
    package func statusListURIs() -> [String] {
        publisher.keys(in: snapshot).map { identity.statusList($0.authority, $0.number) }
    }

    private func encoded(_ leaves: [[UInt8]]) throws(ArchiveError) -> [UInt8] {
        do {
            return try EntryBundle.encode(leaves)
        } catch {
            throw .corrupt("\(error)")
        }
    }

    func receiptText(
        _ entry: StoredEntry,
        proof: InclusionProof,
        checkpoint: String
    ) throws(ArchiveError) -> String {
        do {
            return try ReceiptText.make(
                entry,
                proof: proof,
                note: SignedNote(parsing: Array(checkpoint.utf8))
            )
        } catch {
            throw .corrupt("\(error)")
        }
    }
}
