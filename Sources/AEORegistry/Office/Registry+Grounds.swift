import AEOCertificates
import AEOModel

extension Registry {
    /// The grounds of a certificate's grant and acts by their place in the log, for officers only.
    ///
    /// An entry whose words were erased is left out.
    package func grounds(
        of record: CertificateRecord,
        known knowledge: Knowledge
    ) async throws(RegistryError) -> [UInt64: ActGrounds] {
        let entries: [StoredEntry]
        do throws(ArchiveError) {
            entries = try await archive.entries(of: record.id, below: knowledge.logSize)
        } catch {
            throw RegistryError(reading: error)
        }
        var grounds: [UInt64: ActGrounds] = [:]
        for entry in entries {
            guard let bytes = entry.bytes(of: .decision), !bytes.isEmpty else { continue }
            do throws(EntryFault) {
                grounds[entry.index] = ActGrounds(try EntryFields(bytes, index: entry.index))
            } catch {
                throw .storeUnreadable("\(error)")
            }
        }
        return grounds
    }
}
