import AEOCertificates
import TransparencyLog

/// Writes the receipt of an act's entry (`c2sp.org/tlog-proof@v1`).
enum ReceiptText {
    /// The receipt with the groups `act` and `credential` opened and the digests of the others.
    static func make(
        _ entry: StoredEntry,
        proof: InclusionProof,
        note: SignedNote
    ) throws(RegistryError) -> String {
        let opening = ActOpening(groups: entry.groups, erased: entry.erased).revealing([.act, .credential])
        do {
            return try LogReceipt(extra: opening.bytes, proof: proof, note: note).encoded()
        } catch {
            throw .fault("the receipt cannot be made: \(error)")
        }
    }
}
