import AEOCertificates
import AEOModel
import JOSE
import TransparencyLog

/// Answers from the files named, with the same verifier that the registry uses (DESIGN.md §6, Verification times).
struct OfflineVerification {
    let command: VerifyCommand
    let context: CommandContext

    func verify(_ credential: Credential) throws(CommandFailure) -> JSONObject {
        let files = LocalFile(context: context)
        let trust = try TrustFiles(files: files).store(command.offline.trust)
        let status: StatusEvidence
        if let path = command.offline.status {
            status = .token(trimmed(try files.read(path, limit: 4 << 20)))
        } else {
            status = .missing(cause: VerdictCause.statusMissing.rawValue)
        }
        let now = context.now()
        let at = command.asked(in: context)
        let request = VerificationRequest(
            at: at,
            checkedAt: at.map { min($0, now) } ?? now,
            maxAge: command.offline.maxAge,
            audience: command.audience,
            nonce: command.nonce,
            requireHolderBinding: command.requireHolderBinding
        )
        var receipt: LogReceipt?
        if let path = command.offline.receipt { receipt = try readReceipt(path, files) }
        let verdict = Verifier(trust: trust)
            .verify(credential.bytes, request: request, status: status, receipt: receipt)
        return verdict.json
    }

    private func readReceipt(_ path: String, _ files: LocalFile) throws(CommandFailure) -> LogReceipt {
        let bytes = try files.read(path, limit: LogReceipt.maxLength)
        do {
            return try LogReceipt(parsing: bytes)
        } catch {
            throw CommandFailure(.usage, "\(path) is no receipt: \(error)")
        }
    }

    private func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        while let last = bytes.last, [0x20, 0x09, 0x0A, 0x0D].contains(last) { bytes.removeLast() }
        return bytes
    }
}
