package import AEOModel
package import JOSE

/// One operator of a partner's list in our words; what the list does not say is `nil`.
package struct PartnerRow: Sendable, Equatable {
    package let row: Int
    package let tin: String
    package var programme: ProgrammeID?
    package var identifiers: [NumberedCode] = []
    package var certificateNumber: String?
    package var tier: String?
    package var roles: [String]?
    package var status: ImportedStatus = .active
    package var dates: [PartnerField: CivilDate] = [:]
    package var name: String?
    package var nameLatin: String?
    package var address: String?
    package var country: String?
    package var aliases: [NumberedCode] = []

    /// The row as a line of an upload; members that are `nil` are left out.
    package var json: JSONObject {
        var json: JSONObject = ["row": .integer(Int64(row)), "tin": .string(tin)]
        json["programme"] = programme.map { .string($0.text) }
        if !identifiers.isEmpty { json["identifiers"] = Self.array(identifiers) }
        json["certificate_number"] = certificateNumber.map { .string($0) }
        json["tier"] = tier.map { .string($0) }
        json["roles"] = roles.map { .array($0.map { .string($0) }) }
        json["status"] = .string(status.rawValue)
        for field in PartnerField.allCases {
            json[field.rawValue] = dates[field].map { .string($0.description) } ?? json[field.rawValue]
        }
        json["name"] = name.map { .string($0) }
        json["name_latin"] = nameLatin.map { .string($0) }
        json["address"] = address.map { .string($0) }
        json["country"] = country.map { .string($0) }
        if !aliases.isEmpty { json["aliases"] = Self.array(aliases) }
        return json
    }

    private static func array(_ codes: [NumberedCode]) -> JSONValue {
        .array(codes.map { .object(["scheme": .string($0.scheme), "value": .string($0.value)]) })
    }
}
