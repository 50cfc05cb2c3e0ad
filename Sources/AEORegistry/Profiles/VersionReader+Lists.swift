import AEOModel
import JOSE

extension VersionReader {
    /// The offices that grant; the programme's own country must be among them.
    func issuers() throws(ProfileError) -> [Issuer] {
        var result: [Issuer] = []
        for (value, place) in try node.elements("issuers", atLeast: 1) {
            let entry = try ProfileNode(value, at: place, members: ["country", "time_zone"])
            let issuer = Issuer(
                country: try entry.authority("country"),
                timeZone: try entry.text("time_zone")
            )
            guard VersionReader.isZone(issuer.timeZone) else {
                throw entry.error(
                    .notAllowed("\"\(issuer.timeZone)\" does not name a time zone"),
                    "time_zone"
                )
            }
            guard !result.contains(where: { $0.country == issuer.country }) else {
                throw entry.error(.inconsistent("\(issuer.country) stands twice"), "country")
            }
            result.append(issuer)
        }
        guard result.contains(where: { $0.country == country }) else {
            throw node.error(.inconsistent("the programme's own country is missing"), "issuers")
        }
        return result
    }

    /// The levels that are no status.
    func otherLevels(besides tiers: [Tier]) throws(ProfileError) -> [String] {
        var result: [String] = []
        for (value, place) in try node.elements("other_levels") {
            let entry = try ProfileNode(
                value,
                at: place,
                members: ["code", "name", "level", "source", "certainty"]
            )
            let code = try entry.code("code")
            _ = try entry.text("name")
            _ = try entry.integer("level", in: -9...0)
            _ = try entry.certainty()
            guard !result.contains(code), !tiers.contains(where: { $0.code == code }) else {
                throw entry.error(.inconsistent("\(code) stands twice"), "code")
            }
            result.append(code)
        }
        return result
    }

    /// Whether a text has the form of a name in the IANA time zone database, area and place.
    private static func isZone(_ text: String) -> Bool {
        let halves = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard halves.count == 2, let first = halves[0].first else { return false }
        let upper = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let lower = UInt8(ascii: "a")...UInt8(ascii: "z")
        guard upper.contains(first), halves[0].count > 1, !halves[1].isEmpty else { return false }
        return halves[0].allSatisfy { upper.contains($0) || lower.contains($0) }
            && halves[1].allSatisfy { upper.contains($0) || lower.contains($0) || $0 == UInt8(ascii: "_") }
    }
}
