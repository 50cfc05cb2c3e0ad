import AEOModel

/// The member `identifiers` of a holder or of a bar.
enum IdentifierPart {
    /// The numbers as typed; the programme's schemes read them later and say what is wrong with their characters.
    static func read(_ reader: BodyReader) throws(BodyError) -> [TraderIdentifier] {
        var identifiers: [TraderIdentifier] = []
        for each in try reader.readers("identifiers", max: BodyLimit.identifiers) {
            let value = try each.string("value")
            guard value.utf8.count <= BodyLimit.identifier * 4,
                value.unicodeScalars.count <= BodyLimit.identifier
            else {
                throw BodyError(
                    .refused(.identifierPattern),
                    at: each.place("value"),
                    "the number is longer than \(BodyLimit.identifier) characters"
                )
            }
            let scheme = try each.code("scheme", or: .identifierScheme)
            identifiers.append(TraderIdentifier(scheme: scheme, value: value))
        }
        return identifiers
    }
}
