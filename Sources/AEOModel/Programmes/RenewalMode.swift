/// What a renewal does to the certificate.
public enum RenewalMode: Sendable, Hashable {
    /// The certificate keeps its number and gets a new period.
    case sameNumber
    /// A new certificate supersedes the old one.
    case newCertificate
    /// Not known: the officer must say.
    case unknown
}
