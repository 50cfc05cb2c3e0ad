import AEOModel
import JOSE

/// Reads how certificates are numbered and tries the template on every tier.
struct NumberingReader {
    let node: ProfileNode
    let country: CountryCode
    let tiers: [Tier]

    /// The numbering; a number made with the main scheme's first example must fit the pattern.
    func numbering() throws(ProfileError) -> CertificateNumbering {
        let entry = try node.child(
            "certificate_number",
            members: ["template", "pattern", "personal", "source", "certainty"]
        )
        let template = try entry.text("template")
        let pattern = try entry.pattern("pattern")
        _ = try entry.certainty()
        guard NumberingReader.hasPlainLiterals(template),
            let numbering = CertificateNumbering(template: template, isPersonal: try entry.bool("personal"))
        else { throw entry.error(.notAllowed("is not a template with a serial"), "template") }
        let example = try SchemeReader(node: node).firstExample()
        for tier in tiers {
            let number = numbering.number(country: country.text, tier: tier.code, main: example, serial: 1)
            guard pattern.matches(number) else {
                throw entry.error(.inconsistent("the number \(number) does not fit it"), "pattern")
            }
        }
        return numbering
    }

    /// Whether what stands outside the fields is upper-case letters, digits and hyphens.
    private static func hasPlainLiterals(_ template: String) -> Bool {
        var inField = false
        for byte in template.utf8 {
            switch byte {
            case UInt8(ascii: "{"): inField = true
            case UInt8(ascii: "}"): inField = false
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                continue
            default: if !inField { return false }
            }
        }
        return true
    }
}
