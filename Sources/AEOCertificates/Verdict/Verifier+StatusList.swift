import AEOModel

extension Verifier {
    /// Judges by a verified status list: first whether it is evidence at all, then what it says.
    func judge(
        _ paper: SignedPaper,
        _ request: VerificationRequest,
        _ list: StatusListToken,
        _ verdict: inout Verdict
    ) {
        let claims = paper.claims
        let signed = Instant(seconds: list.issuedAt)
        verdict.evidence.source = .statusList
        verdict.evidence.statusExpires = list.expires
        verdict.asOf = signed
        verdict.knownAt = signed
        verdict.statusAgeSeconds = max(0, request.checkedAt.seconds - list.issuedAt)
        if let cause = doubt(claims, request, list) {
            verdict.outcome = .unknown(cause)
            return
        }
        verdict.projected = request.asked > request.checkedAt
        guard let value = list.list.value(at: claims.status.index) else {
            verdict.outcome = .unknown(.statusIndexOutOfRange)
            return
        }
        verdict.parts = claims.parts.map { part in
            guard part.status.uri.hasSameBytes(as: list.uri),
                let value = list.list.value(at: part.status.index)
            else {
                return PartStatus(part: part.code, status: nil)
            }
            return PartStatus(part: part.code, status: Self.status(value))
        }
        verdict.status = Self.status(value)
        switch StatusValue(rawValue: value) {
        case .valid: verdict.outcome = .valid
        case .invalid: verdict.outcome = .notValid(.endedOrReplaced)
        case .suspended: verdict.outcome = .notValid(.suspended)
        case nil: verdict.outcome = .notValid(.statusValueUnknown)
        }
    }

    /// Why a list is no evidence for this paper at this instant; nil when it is.
    private func doubt(
        _ claims: CertificateClaims,
        _ request: VerificationRequest,
        _ list: StatusListToken
    ) -> VerdictCause? {
        guard list.uri.hasSameBytes(as: claims.status.uri) else { return .statusNotForThisList }
        guard list.authority.hasSameBytes(as: claims.issuer) else {
            return .statusWrongAuthority
        }
        let signed = Instant(seconds: list.issuedAt)
        let ends = Instant(seconds: list.expires)
        guard signed <= request.checkedAt.adding(seconds: request.skew) else { return .statusFromTheFuture }
        guard request.checkedAt < ends else { return .statusExpired }
        if let maxAge = request.maxAge, request.checkedAt.seconds - list.issuedAt > maxAge {
            return .statusStale
        }
        // A list speaks for the time from its signature to its end, not for a past it no longer shows.
        guard signed <= request.asked.adding(seconds: request.skew), request.asked < ends else {
            return .statusNotKnownThen
        }
        return nil
    }

    private static func status(_ value: UInt8) -> CertificateStatus? {
        switch StatusValue(rawValue: value) {
        case .valid: .active
        case .suspended: .suspended
        case .invalid, nil: nil
        }
    }
}
