import AEOModel

extension Verifier {
    /// Judges the paper's own dates; true when they settle the answer.
    func judgeDates(
        _ claims: CertificateClaims,
        _ request: VerificationRequest,
        _ verdict: inout Verdict
    ) -> Bool {
        let asked = request.asked
        let skew = request.skew
        if Instant(seconds: claims.issuedAt) > min(asked, request.checkedAt).adding(seconds: skew) {
            verdict.outcome = .unknown(.beforeIssue)
            return true
        }
        if Instant(seconds: claims.notBefore) > asked.adding(seconds: skew) {
            verdict.markPending(since: Instant(seconds: claims.notBefore))
            return true
        }
        if let end = claims.validUntil?.instant, asked >= end {
            verdict.markExpired(since: end)
            return true
        }
        if isOutOfDate(claims, request) {
            verdict.outcome = .unknown(.outOfDate)
            return true
        }
        return false
    }

    /// Judges by the registry's timeline, which knows more than the paper does of its past.
    func judge(
        _ paper: SignedPaper,
        _ request: VerificationRequest,
        _ evidence: RegistryEvidence,
        _ verdict: inout Verdict
    ) {
        let claims = paper.claims
        verdict.evidence.source = .registry
        verdict.asOf = evidence.asOf
        verdict.knownAt = evidence.knownAt
        verdict.logSize = evidence.logSize
        verdict.statusAgeSeconds = 0
        verdict.projected = evidence.projected
        verdict.changedOnDay = evidence.changedOnDay
        verdict.knownAtCapped = evidence.knownAtCapped
        guard evidence.known != .notRecorded else {
            verdict.outcome = .unknown(.notRecorded)
            return
        }
        guard Instant(seconds: claims.issuedAt) <= request.checkedAt.adding(seconds: request.leeway) else {
            verdict.outcome = .unknown(.beforeIssue)
            return
        }
        verdict.status = evidence.status
        verdict.parts = evidence.parts
        verdict.since = evidence.since
        verdict.until = evidence.until
        guard evidence.known == .current else {
            verdict.outcome = .notValid(.replaced)
            return
        }
        guard let status = evidence.status else {
            verdict.outcome = .unknown(
                request.asked < Instant(seconds: claims.issuedAt) ? .beforeIssue : .statusMissing
            )
            return
        }
        if let reason = VerdictReason(status: status) {
            verdict.outcome = .notValid(reason)
            if reason == .pending {
                // As from a status list: not since when it has been waiting, but when it takes effect.
                verdict.since = Instant(seconds: JWTTime.ceiling(claims.validFrom.instant))
                verdict.until = nil
            }
            return
        }
        // The paper can only take away from what the registry says, never add to it.
        let latest = max(request.asked, request.checkedAt).adding(seconds: request.leeway)
        if Instant(seconds: claims.notBefore) > latest {
            verdict.markPending(since: Instant(seconds: claims.notBefore))
        } else if let end = claims.validUntil?.instant, request.asked >= end {
            verdict.markExpired(since: end)
        } else if isOutOfDate(claims, request) {
            verdict.markOutOfDate()
        } else {
            verdict.outcome = .valid
        }
    }

    /// Past `exp` while the certificate itself may go on: a fresh paper is needed.
    private func isOutOfDate(_ claims: CertificateClaims, _ request: VerificationRequest) -> Bool {
        guard request.checkedAt >= Instant(seconds: claims.expires) else { return false }
        return claims.validUntil.map { request.checkedAt < $0.instant } ?? true
    }
}

extension Verdict {
    fileprivate mutating func markOutOfDate() {
        outcome = .unknown(.outOfDate)
        status = nil
        since = nil
        until = nil
        parts = []
    }

    fileprivate mutating func markPending(since instant: Instant) {
        outcome = .notValid(.pending)
        status = .pending
        since = instant
        until = nil
        parts = []
    }

    fileprivate mutating func markExpired(since instant: Instant) {
        outcome = .notValid(.expired)
        status = .expired
        since = instant
        until = nil
        parts = []
    }
}
