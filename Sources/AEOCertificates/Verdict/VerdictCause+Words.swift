extension VerdictCause {
    /// The cause in plain words, the rest of a sentence after "it is not known whether the certificate is good".
    var words: String {
        switch self {
        case .untrustedIssuer: "its issuer is not in the trust file"
        case .unknownKey: "its issuer is trusted, but not with the key that signed"
        case .keyNotValidThen: "the key that signed was not in use at the time of issue"
        case .keyCompromised: "the key that signed was compromised and no receipt proves an earlier issue"
        case .receiptInvalid: "the receipt does not prove that this paper is in the log"
        case .holderBindingNotAsked:
            "holder binding is required, but no audience and nonce were given to check it"
        case .beforeIssue: "the paper was issued only after the time of checking"
        case .outOfDate: "the paper is out of date; ask the holder for a fresh one"
        case .statusMissing: "no status information was available"
        case .statusUnreadable: "the status list cannot be read"
        case .statusNotForThisList: "the status list is not the one the paper names"
        case .statusWrongAuthority: "the paper names a status list that is not its issuer's"
        case .statusUnknownKey: "the status list is signed with a key that is not trusted for it"
        case .statusBadSignature: "the status list has a wrong signature"
        case .statusKeyNotValidThen: "the key of the status list was not in use when it was signed"
        case .statusStale: "the status list is older than allowed"
        case .statusExpired: "the status list has expired"
        case .statusFromTheFuture: "the status list was signed after the time of checking"
        case .statusNotKnownThen: "the status list says nothing about the instant asked about"
        case .statusIndexOutOfRange: "the paper's index lies outside its status list"
        case .notRecorded: "the registry never recorded this paper"
        case .registryUnreachable: "the registry could not be reached"
        }
    }
}
