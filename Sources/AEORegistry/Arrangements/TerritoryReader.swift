import AEOModel
import JOSE

/// Reads `schemas/territories.json`: unions and regions with their members' dates, and the codes that are none.
package enum TerritoryReader {
    /// Reads a file; whatever is not understood keeps it out.
    package static func read(_ bytes: [UInt8]) throws(ProfileError) -> HostedTerritories {
        let document = try ProfileReader.parse(bytes)
        let root = try ProfileNode(
            .object(document),
            at: "",
            members: ["$schema", "as_of", "territories", "agencies", "aliases"]
        )
        guard try root.text("$schema") == "json/territories.schema.json" else {
            throw root.error(.notAllowed("must be json/territories.schema.json"), "$schema")
        }
        _ = try root.date("as_of")
        var territories: [Territory] = []
        for (value, place) in try root.elements("territories", atLeast: 1) {
            let territory = try territory(value, at: place)
            guard !territories.contains(where: { $0.code == territory.code }) else {
                throw ProfileError(.inconsistent("\(territory.code) stands twice"), at: place + "/code")
            }
            territories.append(territory)
        }
        try checkCustomsTerritories(territories, in: root)
        return HostedTerritories(
            book: TerritoryBook(territories),
            agencies: try agencies(root, besides: territories),
            aliases: try aliases(root),
            document: document
        )
    }

    private static func territory(_ value: JSONValue, at place: String) throws(ProfileError) -> Territory {
        let entry = try ProfileNode(
            value,
            at: place,
            members: ["code", "name", "customs_territory", "members", "source", "certainty"]
        )
        let code = try entry.party("code")
        _ = try entry.statedCertainty()
        let (members, _) = try entry.memberships("members", atLeast: 2)
        guard !members.contains(where: { $0.party == code }) else {
            throw entry.error(.inconsistent("\(code) cannot be its own member"), "members")
        }
        return Territory(
            code: code,
            name: try entry.words("name"),
            isCustomsTerritory: try entry.bool("customs_territory"),
            members: members
        )
    }

    /// A status must be at home in one place only.
    private static func checkCustomsTerritories(
        _ territories: [Territory],
        in root: ProfileNode
    ) throws(ProfileError) {
        let memberships = territories.filter(\.isCustomsTerritory).flatMap(\.members)
        for (index, one) in memberships.enumerated() {
            let isTwice = memberships[..<index].contains {
                $0.party == one.party && $0.span.overlaps(one.span)
            }
            guard !isTwice else {
                throw root.error(
                    .inconsistent("\(one.party) belongs to two customs territories on one day"),
                    "territories"
                )
            }
        }
    }

    private static func agencies(
        _ root: ProfileNode,
        besides territories: [Territory]
    ) throws(ProfileError) -> [PublicAgency] {
        var result: [PublicAgency] = []
        for (value, place) in try root.elements("agencies") {
            let entry = try ProfileNode(
                value,
                at: place,
                members: ["code", "of", "name", "grants", "source", "certainty"]
            )
            let code = try entry.party("code")
            let isTaken =
                code.country != nil || territories.contains { $0.code == code }
                || result.contains { $0.code == code }
            guard !isTaken else {
                throw entry.error(.inconsistent("\(code) stands for another party"), "code")
            }
            let country = try entry.party("of")
            guard country.country != nil else {
                throw entry.error(.notAllowed("\(country) is neither a country nor the Union"), "of")
            }
            _ = try entry.statedCertainty()
            result.append(
                PublicAgency(
                    code: code,
                    country: country,
                    name: try entry.words("name"),
                    grants: try programmes(entry)
                )
            )
        }
        return result
    }

    private static func programmes(_ entry: ProfileNode) throws(ProfileError) -> [ProgrammeID] {
        var result: [ProgrammeID] = []
        for (index, text) in try entry.codes("grants").enumerated() {
            guard let programme = ProgrammeID(parsing: text) else {
                throw ProfileError(
                    .notAllowed("\"\(text)\" is not a programme's identity"),
                    at: "\(entry.place("grants"))/\(index)"
                )
            }
            result.append(programme)
        }
        return result
    }

    private static func aliases(_ root: ProfileNode) throws(ProfileError) -> [TerritoryAlias] {
        var result: [TerritoryAlias] = []
        for (value, place) in try root.elements("aliases") {
            let entry = try ProfileNode(
                value,
                at: place,
                members: ["code", "means", "text", "source", "certainty"]
            )
            let alias = TerritoryAlias(
                code: try entry.code("code"),
                means: try entry.party("means"),
                text: try entry.words("text")
            )
            _ = try entry.statedCertainty()
            guard !result.contains(where: { $0.code == alias.code }) else {
                throw entry.error(.inconsistent("\(alias.code) stands twice"), "code")
            }
            result.append(alias)
        }
        return result
    }
}
