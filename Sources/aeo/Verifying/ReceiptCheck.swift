import AEOCertificates
import AEOModel
import AEORegistry
import JOSE
import TransparencyLog

/// The check of a receipt in full, as a document.
struct ReceiptCheck {
    let json: JSONObject

    init(_ bytes: [UInt8], trust: TrustStore) {
        do throws(AnswerReceiptProblem) {
            let (receipt, evidence) = try AnswerReceipt.check(bytes, trust: trust)
            json = Self.json(receipt, evidence)
        } catch {
            json = [
                "verdict": error.isUndecided ? "unknown" : "not_valid",
                "problem": .string(error.description),
                "explanation": .string("\(error.description)."),
            ]
        }
    }

    private static func json(_ receipt: AnswerReceipt, _ evidence: AnswerEvidence) -> JSONObject {
        let signed = Instant(seconds: receipt.issuedAt).rfc3339
        var json: JSONObject = [
            "verdict": "valid",
            "issuer": .string(receipt.issuer),
            "signed_at": .string(signed),
            "kid": .string(evidence.keyID),
            "log": [
                "origin": .string(evidence.origin), "size": .integer(Int64(clamping: evidence.size)),
                "entries": .array(
                    receipt.entries.map { .integer(Int64(clamping: $0.proof.leafIndex)) }
                ),
            ],
            "log_size": .integer(Int64(clamping: receipt.logSize)),
            "question": .object(receipt.question),
            "answer": .object(receipt.answer),
        ]
        var words =
            "\(receipt.issuer) gave this answer at \(signed); its \(receipt.entries.count) entries are in the"
            + " log \(evidence.origin) of \(evidence.size) entries."
        switch AnswerRechecker.check(receipt) {
        case .agrees:
            json["recomputed"] = "agrees"
            words += " Worked out once more from those entries, the statuses are the same."
        case .notPossible(let why):
            json["recomputed"] = "not_possible"
            words += " The statuses rest on the signature alone: \(why)."
        case .differs(let how):
            json["recomputed"] = "differs"
            json["verdict"] = "not_valid"
            words += " But \(how)."
        }
        json["explanation"] = .string(words)
        return json
    }
}
