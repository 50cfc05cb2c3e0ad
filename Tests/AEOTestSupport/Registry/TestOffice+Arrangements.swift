import AEOModel
package import AEORegistry
package import JOSE

extension TestOffice {
    /// The office with shipped arrangements; `from` sets another first day on which their first sides are applied.
    package func takingOver(_ names: String..., from: String? = nil) throws -> TestOffice {
        var office = self
        office.territories = try EmbeddedSchemas.territories()
        office.arrangements = try names.map { name in
            try Self.arrangement(name) { document in
                guard let from, var sides = document["sides"]?.arrayValue,
                    var side = sides.first?.objectValue
                else { return }
                side["operative_from"] = ["value": .string(from), "source": "known", "certainty": "known"]
                sides[0] = .object(side)
                document["sides"] = .array(sides)
            }
        }
        return office
    }

    /// A shipped arrangement, altered.
    package static func arrangement(
        _ name: String,
        _ alter: (inout JSONObject) -> Void = { _ in }
    ) throws -> HostedArrangement {
        var document = try StrictJSON.parseObject(EmbeddedSchemas.file("arrangements/\(name).json") ?? [])
        alter(&document)
        return try ArrangementReader.read(CanonicalJSON.encode(document))
    }
}
