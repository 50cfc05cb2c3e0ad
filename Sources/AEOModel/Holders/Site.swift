/// A place covered by a certificate.
public struct Site: Sendable, Hashable {
    /// Its code, unique within the certificate.
    public let code: String
    /// Its name.
    public let name: String?
    /// Where it is.
    public let address: PostalAddress?
    /// What is done there.
    public let roles: [String]

    /// Makes a site.
    public init(code: String, name: String?, address: PostalAddress?, roles: [String]) {
        self.code = code
        self.name = name
        self.address = address
        self.roles = roles
    }
}
