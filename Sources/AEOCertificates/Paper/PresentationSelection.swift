public import JOSE

/// Chooses what a holder shows (RFC 9901, section 6).
public enum PresentationSelection {
    /// Makes a presentation that discloses the named claims and nothing else.
    ///
    /// A name is that of a claim, `roles` or `sites` for all elements, or `roles:EXP` and `sites:CODE` for one. A name
    /// that the credential has no disclosure for is refused with the list of those it has.
    public static func present(
        _ credential: SDJWT,
        disclosing names: [String]
    ) throws(CertificateError) -> String {
        let labels = credential.disclosures.map(Self.label)
        var wanted = Set<String>()
        for name in names {
            let found = labels.filter { matches($0, name) }
            guard !found.isEmpty else {
                throw .unknownDisclosure(name, available: available(in: credential))
            }
            wanted.formUnion(found)
        }
        return credential.presenting { wanted.contains(label($0)) }
    }

    /// The names by which the disclosures of a credential can be chosen, sorted.
    public static func available(in credential: SDJWT) -> [String] {
        Set(credential.disclosures.map(label)).sorted()
    }

    private static func matches(_ label: String, _ name: String) -> Bool {
        if label.hasSameBytes(as: name) { return true }
        guard name == ClaimName.roles || name == ClaimName.sites else { return false }
        return label.utf8.starts(with: name.utf8)
            && label.utf8.dropFirst(name.utf8.count).first == UInt8(ascii: ":")
    }

    /// Elements carry no name of their own: a role is a text, a site an object with a code.
    private static func label(_ disclosure: Disclosure) -> String {
        if let name = disclosure.name { return name }
        if let role = disclosure.value.stringValue { return "\(ClaimName.roles):\(role)" }
        return "\(ClaimName.sites):\(disclosure.value.objectValue?["code"]?.stringValue ?? disclosure.digest)"
    }
}
