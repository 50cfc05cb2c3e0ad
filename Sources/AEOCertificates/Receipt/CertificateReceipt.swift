import JOSE
public import TransparencyLog

/// The proof that a credential was recorded in the registry's log (C2SP tlog-proof with our opening in `extra`).
public struct CertificateReceipt: Sendable {
    /// The member of the credential group that names the paper: base64url of SHA-256 over the issuer-signed JWT.
    public static let digestMember = "jwt_sha256"

    /// The proof as received.
    public let receipt: LogReceipt
    /// The groups it opens.
    public let opening: ActOpening

    /// Reads the opening that the receipt carries; nothing is believed before `check`.
    public init(_ receipt: LogReceipt) throws(ReceiptProblem) {
        guard let extra = receipt.extra else { throw .noOpening }
        self.receipt = receipt
        do {
            opening = try ActOpening(parsing: extra)
        } catch {
            throw .malformedOpening(error)
        }
    }

    /// Checks that the log vouches for this very credential, and says where it stands in the log.
    public func check(digest: [UInt8], verifiers: [NoteVerifier]) throws(ReceiptProblem) -> ReceiptEvidence {
        guard try namedDigest() == digest else { throw .otherCredential }
        switch receipt.verify(leaf: .leaf(opening.commitment.leaf), verifiers: verifiers) {
        case .refused(let fault):
            throw .log(fault)
        case .proven(let checkpoint, signers: _):
            return ReceiptEvidence(origin: checkpoint.origin, index: receipt.index, size: checkpoint.size)
        }
    }

    private func namedDigest() throws(ReceiptProblem) -> [UInt8] {
        guard case .revealed(_, let bytes) = opening.credential,
            let group = try? StrictJSON.parseObject(bytes),
            let digest = try? ClaimReader(object: group).bytes(Self.digestMember)
        else { throw .namesNoCredential }
        return digest
    }
}
