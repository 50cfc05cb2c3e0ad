/// Why no answer can be given; the raw values are stable codes.
///
/// Unknown is never valid, and never "revoked".
public enum VerdictCause: String, Sendable, Hashable, CaseIterable {
    /// The issuer is not in the trust file.
    case untrustedIssuer = "untrusted-issuer"
    /// The issuer is trusted, the key is not among its keys.
    case unknownKey = "unknown-key"
    /// The key was not in use when the paper was issued.
    case keyNotValidThen = "key-not-valid-then"
    /// The key was compromised and no receipt proves that the paper is older.
    case keyCompromised = "key-compromised"
    /// The receipt does not prove that this paper is in the log.
    case receiptInvalid = "receipt-invalid"
    /// Holder binding is wanted without saying for which audience and nonce.
    case holderBindingNotAsked = "holder-binding-not-asked"
    /// The time of checking lies before the paper's issue.
    case beforeIssue = "before-issue"
    /// The paper's technical life is over, the certificate's may not be: a fresh paper is needed.
    case outOfDate = "out-of-date"
    /// No status evidence was given.
    case statusMissing = "status-missing"
    /// The status list cannot be read.
    case statusUnreadable = "status-unreadable"
    /// The status list belongs to another address.
    case statusNotForThisList = "status-not-for-this-list"
    /// The paper names a list that is not its issuer's.
    case statusWrongAuthority = "status-wrong-authority"
    /// The status list is signed with a key that is not trusted for it.
    case statusUnknownKey = "status-unknown-key"
    /// The status list has a wrong signature.
    case statusBadSignature = "status-bad-signature"
    /// The key was not in use when the list was signed, or was compromised.
    case statusKeyNotValidThen = "status-key-not-valid-then"
    /// The status list is older than asked for.
    case statusStale = "status-stale"
    /// The status list's own end has passed.
    case statusExpired = "status-expired"
    /// The status list was signed after the time of checking.
    case statusFromTheFuture = "status-from-the-future"
    /// The status list says nothing about the instant asked about.
    case statusNotKnownThen = "status-not-known-then"
    /// The paper's index lies outside the list.
    case statusIndexOutOfRange = "status-index-out-of-range"
    /// The registry never recorded this paper.
    case notRecorded = "not-recorded"
    /// The registry could not be reached.
    case registryUnreachable = "registry-unreachable"
}
