public import JOSE

/// The type metadata a wallet shows a certificate by (SD-JWT VC, "SD-JWT VC Type Metadata").
public enum TypeMetadata {
    private enum Disclosing: String {
        case always, allowed, never
    }

    /// The document published at the `vct` address.
    public static func document(vct: String) -> JSONObject {
        let description =
            "Proof of a status granted by customs: an Authorised Economic Operator in the sense of"
            + " the WCO SAFE Framework, or a status of another agency it rests on."
        return [
            "vct": .string(vct),
            "name": "Authorised Economic Operator certificate",
            "description": .string(description),
            "display": [
                ["locale": "en", "name": "AEO certificate", "description": .string(description)]
            ],
            "claims": .array(openClaims + disclosableClaims),
        ]
    }

    private static var openClaims: [JSONValue] {
        [
            claim([.string(ClaimName.number)], "Certificate number", .allowed, mandatory: true),
            claim([.string(ClaimName.programme)], "Programme", .never, mandatory: true),
            claim([.string(ClaimName.tier)], "Tier", .never, mandatory: true),
            claim([.string(ClaimName.parts)], "Parts", .never, mandatory: false),
            claim([.string(ClaimName.issuingAuthority)], "Issuing authority", .never, mandatory: true),
            claim([.string(ClaimName.decisionDate)], "Date of decision", .never, mandatory: true),
            claim([.string(ClaimName.validFrom)], "Valid from", .never, mandatory: true),
            claim([.string(ClaimName.validUntil)], "Valid until", .never, mandatory: true),
            claim([.string(ClaimName.lastReviewDate)], "Last review", .never, mandatory: false),
        ]
    }

    private static var disclosableClaims: [JSONValue] {
        [
            claim([.string(ClaimName.legalName)], "Name of the holder", .always, mandatory: true),
            claim([.string(ClaimName.legalNameLatin)], "Name in Latin letters", .always, mandatory: false),
            claim([.string(ClaimName.tin)], "Trader identification number", .always, mandatory: false),
            claim([.string(ClaimName.identifiers)], "Identifiers", .always, mandatory: false),
            claim([.string(ClaimName.address)], "Address", .always, mandatory: false),
            claim([.string(ClaimName.sizeClass)], "Size of the firm", .always, mandatory: false),
            claim([.string(ClaimName.roles), .null], "Role in the supply chain", .always, mandatory: false),
            claim([.string(ClaimName.sites), .null], "Site", .always, mandatory: false),
        ]
    }

    private static func claim(
        _ path: [JSONValue],
        _ label: String,
        _ disclosing: Disclosing,
        mandatory: Bool
    ) -> JSONValue {
        [
            "path": .array(path),
            "display": [["locale": "en", "label": .string(label)]],
            "sd": .string(disclosing.rawValue),
            "mandatory": .bool(mandatory),
        ]
    }
}
