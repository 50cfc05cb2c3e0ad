/// What a verdict says of the certificate: taken from the paper only when somebody looks.
enum VerdictCertificate: Sendable, Equatable {
    /// The paper judged here.
    case paper(SignedPaper)
    /// A summary read from another's answer.
    case summary(CertificateSummary)

    var summary: CertificateSummary {
        switch self {
        case .paper(let paper): CertificateSummary(paper.claims)
        case .summary(let summary): summary
        }
    }

    static func == (left: VerdictCertificate, right: VerdictCertificate) -> Bool {
        left.summary == right.summary
    }
}
