public import TransparencyLog

/// Judges certificates: pure, never throwing, never waiting, the same for daemon, command line and partners.
///
/// The order is fixed: parse, type and algorithm, trust, signature, claims, key binding, the paper's own dates,
/// status. What fails first is the answer.
public struct Verifier: Sendable {
    /// Whom the verifier trusts.
    public let trust: TrustStore

    /// Makes a verifier.
    public init(trust: TrustStore) {
        self.trust = trust
    }

    /// Judges a credential as received.
    public func verify(
        _ credential: [UInt8],
        request: VerificationRequest,
        status: StatusEvidence,
        receipt: LogReceipt? = nil
    ) -> Verdict {
        switch read(credential, request: request) {
        case .refused(let verdict): verdict
        case .paper(let paper): judge(paper, request: request, status: status, receipt: receipt)
        }
    }

    /// Judges a credential by a status list that was verified beforehand.
    ///
    /// The list is believed: verify it anew when the trust file changes, for its key may have been stolen.
    public func verify(
        _ credential: [UInt8],
        request: VerificationRequest,
        verifiedList: StatusListToken,
        receipt: LogReceipt? = nil
    ) -> Verdict {
        verify(credential, request: request, status: .verifiedList(verifiedList), receipt: receipt)
    }

    /// Judges a paper that was read before.
    public func judge(
        _ paper: SignedPaper,
        request: VerificationRequest,
        status: StatusEvidence,
        receipt: LogReceipt? = nil
    ) -> Verdict {
        // Unknown until some evidence says otherwise, so that no path is valid by omission.
        var verdict = Verdict(.unknown(.statusMissing), of: paper, at: request.asked)
        if let cause = checkLog(paper, status: status, receipt: receipt, noting: &verdict.evidence) {
            verdict.outcome = .unknown(cause)
            return verdict
        }
        if let outcome = checkBinding(paper, request: request, noting: &verdict.evidence) {
            verdict.outcome = outcome
            return verdict
        }
        switch status {
        case .registry(let evidence):
            judge(paper, request, evidence, &verdict)
        case .verifiedList(let list):
            guard !judgeDates(paper.claims, request, &verdict) else { return verdict }
            judge(paper, request, list, &verdict)
        case .token(let bytes):
            guard !judgeDates(paper.claims, request, &verdict) else { return verdict }
            switch StatusListToken.verify(bytes, trust: trust, expectedURI: paper.claims.status.uri) {
            case .accepted(let list, _): judge(paper, request, list, &verdict)
            case .refused(let problem): verdict.outcome = .unknown(problem.cause)
            }
        case .missing(let cause):
            guard !judgeDates(paper.claims, request, &verdict) else { return verdict }
            verdict.outcome = .unknown(VerdictCause(rawValue: cause) ?? .statusMissing)
        }
        return verdict
    }
}
