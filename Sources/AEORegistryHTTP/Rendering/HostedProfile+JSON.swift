import AEOModel
import AEORegistry
import JOSE

extension HostedProfile {
    /// The element of the list of programmes.
    func summary(on day: CivilDate) -> JSONObject {
        let rules = profile.rules(on: day).version
        return [
            "id": .string(profile.id.text),
            "kind": .string(profile.kind.rawValue),
            "country": .string(profile.country.text),
            "name": .string(rules.name),
            "tiers": .strings(rules.tiers.map(\.code)),
            "versions": .integer(Int64(profile.versions.count)),
        ]
    }

    /// The profile as its rules stand on a day: the version's own facts, each with its certainty, and the whole document.
    func json(on day: CivilDate) -> JSONObject {
        let rules = profile.rules(on: day).version
        var json: JSONObject = [
            "id": .string(profile.id.text),
            "kind": .string(profile.kind.rawValue),
            "country": .string(profile.country.text),
            "name": .string(rules.name),
        ]
        for member in version(rules.number) ?? [:] where member.name != "name" {
            json[member.name] = member.value
        }
        let schemes = json["identifier_schemes"]?.arrayValue ?? []
        json["identifier_schemes"] = .array(schemes.filter(Self.isMain) + schemes.filter { !Self.isMain($0) })
        json["reasons"] = .array((json["reasons"]?.arrayValue ?? []) + letters(rules, besides: json))
        json["profile"] = .object(document)
        return json
    }

    private static func isMain(_ scheme: JSONValue) -> Bool {
        scheme.objectValue?["main"]?.boolValue ?? false
    }

    /// The reasons that every programme has, the letters of the SAFE framework, in the form of the others.
    private func letters(_ rules: ProgrammeVersion, besides json: JSONObject) -> [JSONValue] {
        let own = (json["reasons"]?.arrayValue ?? []).compactMap { $0.objectValue?["code"]?.stringValue }
        return rules.reasons.filter { !own.contains($0.code) }.map { reason in
            [
                "code": .string(reason.code),
                "text": .string(reason.text),
                "safe": .optional(reason.safe),
                "acts": .strings(reason.acts),
                "max_days": reason.maxDays.map { .integer(Int64($0)) } ?? .null,
                "parts": .strings(reason.parts),
                "starts_bar": reason.startsBar.map(JSONValue.bool) ?? .null,
                "shareable": reason.isShareable.map(JSONValue.bool) ?? .null,
            ]
        }
    }
}
