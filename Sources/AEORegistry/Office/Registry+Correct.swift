import AEOCertificates
import AEOModel
import HashTreeCollections
import JOSE

extension Registry {
    /// The order with what only the archive knows: a correction of an amendment brings the former holder's data back.
    func completed(_ order: ActOrder, on number: String) async throws(RegistryError) -> ActOrder {
        guard order.request.kind == .correct, let record = snapshot.record(number: number),
            let voided = record.acts.first(where: { $0.act.id == order.request.target }),
            voided.act.kind == .amend
        else { return order }
        var completed = order
        do {
            let entries = try await archive.entries(of: record.id, below: voided.index)
            for entry in entries.reversed() {
                guard let bytes = entry.bytes(of: .holder) else { continue }
                let holder = try StrictJSON.parseObject(bytes, limits: JSONLimits(maxBytes: 4 << 20))
                // The group of a successor has no name; only those of a holder have.
                guard holder["name"] != nil else { continue }
                completed.restored = holder
                return completed
            }
            throw RegistryError.storeUnreadable("the holder of \(number) before the amendment is missing")
        } catch let error as RegistryError {
            throw error
        } catch let error as ArchiveError {
            throw RegistryError(reading: error)
        } catch {
            throw .storeUnreadable("\(error)")
        }
    }
}
