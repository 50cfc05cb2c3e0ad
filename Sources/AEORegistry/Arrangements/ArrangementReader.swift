import AEOModel
import JOSE

/// Reads an arrangement (schemas/json/arrangement.schema.json) and checks that it makes sense in itself.
///
/// Nothing unknown is passed over: a member, word or party that is not understood keeps the arrangement out. What the
/// document marks as unsure is read as it stands and makes its direction provisional; null is not known.
package enum ArrangementReader {
    /// Reads a document.
    package static func read(_ bytes: [UInt8]) throws(ProfileError) -> HostedArrangement {
        let document = try ProfileReader.parse(bytes)
        let root = try ProfileNode(
            .object(document),
            at: "",
            members: ["$schema", "id", "kind", "as_of", "name", "members", "sides"],
            optional: ["provisional"]
        )
        try ProfileReader.checkSchema(root, "arrangement.schema.json")
        let text = try root.text("id")
        guard let id = ArrangementID(parsing: text) else {
            throw root.error(.notAllowed("\"\(text)\" is not an arrangement's identity"), "id")
        }
        let kind = try root.word("kind", of: ArrangementKind.self)
        _ = try root.date("as_of")
        let name = try root.fact("name").node
        guard !name["value"].isNull else { throw name.error(.missing, "value") }
        let (members, areFirm) = try root.memberships("members", atLeast: 2)
        guard Set(members.map(\.party)).count > 1 else {
            throw root.error(.inconsistent("an arrangement has two members or more"), "members")
        }
        let isMarked = root.object["provisional"] == nil ? false : try root.bool("provisional")
        return HostedArrangement(
            arrangement: Arrangement(
                id: id,
                kind: kind,
                name: try name.words("value"),
                members: members,
                sides: try sides(root, of: Set(members.map(\.party)), areProvisional: isMarked || !areFirm)
            ),
            document: document
        )
    }

    private static func sides(
        _ root: ProfileNode,
        of members: Set<PartyCode>,
        areProvisional: Bool
    ) throws(ProfileError) -> [ArrangementSide] {
        var result: [ArrangementSide] = []
        var ways: Set<Way> = []
        let entries = try root.elements("sides", atLeast: 1)
        guard entries.count <= 100 else {
            throw root.error(.notAllowed("has more than 100 elements"), "sides")
        }
        for (value, place) in entries {
            var reader = try SideReader(value, at: place, members: members, isProvisional: areProvisional)
            let side = try reader.side()
            for way in Way.all(of: side) where !ways.insert(way).inserted {
                throw ProfileError(
                    .inconsistent("\(way.programme) of \(way.issuing) stands twice for \(way.relying)"),
                    at: place
                )
            }
            result.append(side)
        }
        return result
    }

    /// Whose programme counts for whom.
    private struct Way: Hashable {
        let issuing: PartyCode
        let relying: PartyCode
        let programme: ProgrammeID

        static func all(of side: ArrangementSide) -> [Way] {
            side.issuing.flatMap { issuing in
                side.relying.flatMap { relying in
                    side.programmes.map { Way(issuing: issuing, relying: relying, programme: $0.programme) }
                }
            }
        }
    }
}
