import AEOCertificates
import TransparencyLog

extension SignedTree {
    /// The receipt of a grant in this batch, opening its groups `act` and `credential`.
    func receipt(for entry: StoredEntry) throws(RegistryError) -> String {
        guard let proof = tree.inclusionProof(of: entry.index) else {
            throw .fault("the entry \(entry.index) cannot be proved")
        }
        return try ReceiptText.make(entry, proof: proof, note: note)
    }
}
