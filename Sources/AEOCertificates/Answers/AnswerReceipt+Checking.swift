import JOSE
import TransparencyLog

extension AnswerReceipt {
    private static let limits = JWSLimits(
        maxBytes: maxLength,
        json: JSONLimits(maxBytes: maxLength, maxMembers: 1 << 18)
    )

    /// Reads a receipt and checks its signature, its checkpoint and every proof against trusted keys.
    public static func check(
        _ text: [UInt8],
        trust: TrustStore
    ) throws(AnswerReceiptProblem) -> (receipt: AnswerReceipt, evidence: AnswerEvidence) {
        let jws: CompactJWS
        let receipt: AnswerReceipt
        do {
            jws = try CompactJWS(
                parsing: text,
                policy: JWSPolicy(types: [CertificateType.answerReceipt]),
                limits: limits
            )
            receipt = try AnswerReceipt(reading: ClaimReader(object: jws.claims()))
        } catch {
            throw .unreadable("\(error)")
        }
        guard let keyID = jws.header.keyID,
            let key = trust.find(issuer: receipt.issuer, role: .status, kid: keyID)
        else { throw .unknownKey(receipt.issuer) }
        guard jws.isSigned(by: key.key.key) else { throw .badSignature }
        // Whoever has the key can also write any time into a receipt, so nothing of a stolen one is believed.
        if case .compromised = key.state { throw .keyCompromised }
        guard key.signs(at: receipt.issuedAt) else { throw .keyNotValidThen }
        return (receipt, try receipt.proven(keyID: keyID, trust: trust))
    }

    private init(reading reader: ClaimReader) throws(CertificateError) {
        guard try reader.integer("v") == 1 else { throw .malformed("v", "is a version we do not know") }
        guard reader.object.count == 8 else { throw .malformed("receipt", "has an unknown member") }
        let note: SignedNote
        let checkpoint: Checkpoint
        do {
            note = try SignedNote(parsing: Array(try reader.string("checkpoint").utf8))
            checkpoint = try Checkpoint(parsing: note.text)
        } catch let error as CertificateError {
            throw error
        } catch {
            throw .malformed("checkpoint", "\(error)")
        }
        let entries = try reader.optionalList("entries") { (value) throws(CertificateError) in
            guard let object = value.objectValue else { throw .wrongType("entries") }
            return try AnswerEntry(reading: ClaimReader(object: object), size: checkpoint.size)
        }
        guard let entries else { throw .missing("entries") }
        guard entries.count <= Self.maxEntries else { throw .malformed("entries", "are too many") }
        self.init(
            issuer: try reader.text("iss"),
            issuedAt: try reader.integer("iat"),
            question: try reader.reader("question").object,
            answer: try reader.reader("answer").object,
            logSize: try reader.unsigned("log_size"),
            entries: entries,
            note: note
        )
    }

    private func proven(keyID: String, trust: TrustStore) throws(AnswerReceiptProblem) -> AnswerEvidence {
        let checkpoint: Checkpoint
        let signers: [NoteVerifier]
        do {
            checkpoint = try Checkpoint(parsing: note.text)
            signers = try note.verified(by: trust.logVerifiers)
        } catch {
            throw .badCheckpoint
        }
        let isSignedByLog = signers.contains { signer in
            signer.kind == .note && signer.name.hasSameBytes(as: checkpoint.origin)
        }
        guard isSignedByLog else { throw .unknownLog(checkpoint.origin) }
        guard logSize <= checkpoint.size else { throw .sizeBeyondCheckpoint }
        guard answer["log_size"]?.integerValue == Int64(exactly: logSize) else { throw .otherSize }
        var last: UInt64?
        for entry in entries {
            let index = entry.proof.leafIndex
            guard last.map({ $0 < index }) ?? true, index < logSize else { throw .entryOutOfPlace(index) }
            guard entry.proof.verify(leaf: .leaf(entry.leaf), root: checkpoint.root) else {
                throw .notIncluded(index)
            }
            last = index
        }
        return AnswerEvidence(keyID: keyID, origin: checkpoint.origin, size: checkpoint.size)
    }
}
