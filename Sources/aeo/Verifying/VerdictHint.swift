import AEOCertificates
import JOSE

/// What to do next when it is not known whether a certificate is good.
enum VerdictHint {
    /// One hint for the cause of an unknown verdict; nil when the answer names none of ours.
    static func text(_ answer: JSONObject) -> String? {
        guard let cause = answer["reason"]?.stringValue.flatMap(VerdictCause.init(rawValue:)) else {
            return nil
        }
        return text(cause, answer.object("evidence") ?? [:])
    }

    private static func text(_ cause: VerdictCause, _ evidence: JSONObject) -> String {
        let issuer = evidence.text("issuer") ?? "its issuer"
        let list = evidence.text("status_list") ?? "the address in the certificate"
        return switch cause {
        case .untrustedIssuer:
            "issued by \(issuer); ask there with --registry, or add its keys to --trust"
        case .unknownKey, .statusUnknownKey:
            "fetch the keys of \(issuer) anew (/.well-known/jwks.json), compare them, and name them with --trust"
        case .keyNotValidThen, .statusKeyNotValidThen:
            "fetch the keys of \(issuer) anew; if this stays, tell the issuer"
        case .keyCompromised: "ask the holder for the receipt, name it with --receipt, or ask the registry"
        case .receiptInvalid:
            "see that the receipt is this certificate's and that --trust has the log's .vkey, or leave --receipt out"
        case .holderBindingNotAsked: "say --audience and --nonce, as they were given to the holder"
        case .beforeIssue: "ask about a later moment, or the registry about the earlier one"
        case .outOfDate:
            "ask the holder for a certificate that was issued anew, or the registry by `aeo status`"
        case .statusMissing: "fetch \(list) and name it with --status"
        case .statusStale, .statusExpired: "fetch \(list) anew; this copy is too old"
        case .statusUnreadable, .statusBadSignature, .statusNotForThisList, .statusIndexOutOfRange:
            "fetch \(list) and name that file with --status"
        case .statusWrongAuthority: "tell \(issuer): the certificate names a list that is not its own"
        case .statusFromTheFuture: "see that the clock of this machine is right"
        case .statusNotKnownThen: "fetch the list as it was then (\(list)?time=SECONDS), or ask the registry"
        case .notRecorded: "tell the issuer: it signed what its registry does not know"
        case .registryUnreachable: "try again later, or verify with --offline"
        }
    }
}
