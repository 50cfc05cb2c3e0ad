import AEOModel
import JOSE

/// The member `depends_on` of an application.
enum ReliancePart {
    static func read(_ body: BodyReader) throws(BodyError) -> [RelianceClaim] {
        var claims: [RelianceClaim] = []
        for reader in try body.optionalReaders("depends_on", max: BodyLimit.reliances) {
            claims.append(
                RelianceClaim(
                    kind: try reader.code("kind", or: .relianceUnknown),
                    identifier: try reader.text("identifier", max: BodyLimit.line),
                    effect: reader.object["effect"] == nil
                        ? nil : try reader.word("effect", of: RelianceEffect.allCases)
                )
            )
        }
        return claims
    }
}
