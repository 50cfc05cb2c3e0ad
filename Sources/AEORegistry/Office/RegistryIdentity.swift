package import AEOModel
package import JOSE
import TransparencyLog

/// Who a registry is: what `aeo init` fixed for good.
package struct RegistryIdentity: Sendable {
    /// The public URL, without a slash at its end.
    package let url: String
    /// The authority that operates the registry.
    package let operating: CountryCode
    /// The authorities that grant here, each with its civil time, the operating one first.
    package let authorities: [AuthorityOffice]
    /// The log's name: host and path of its URL.
    package let logOrigin: String
    /// The officers' keys by thumbprint.
    package let officers: [String: JWK]

    package init(
        url: String,
        operating: CountryCode,
        authorities: [AuthorityOffice],
        logOrigin: String,
        officers: [String: JWK]
    ) {
        self.url = url
        self.operating = operating
        self.authorities = authorities
        self.logOrigin = logOrigin
        self.officers = officers
    }

    /// The office of an authority.
    package func office(_ authority: CountryCode) -> AuthorityOffice? {
        authorities.first { $0.authority == authority }
    }

    /// The `iss` of an authority.
    package func issuer(_ authority: CountryCode) -> String { "\(url)/authorities/\(authority)" }

    /// The URI of an authority's status list.
    package func statusList(_ authority: CountryCode, _ number: Int) -> String {
        "\(issuer(authority))/status-lists/\(number)"
    }

    /// The credential type of every certificate issued here.
    package var credentialType: String { "\(url)/vct/aeo-certificate/1" }
}
