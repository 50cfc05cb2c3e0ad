import AEOModel

extension PostalAddress {
    /// Reads a member `address`.
    init(_ reader: BodyReader) throws(BodyError) {
        var lines: [String] = []
        for (place, text) in try reader.strings("lines", max: BodyLimit.addressLines) {
            lines.append(try TextRule.read(text, max: BodyLimit.line, lines: .one, at: place))
        }
        guard !lines.isEmpty else {
            throw BodyError(.missing, at: reader.place("lines"), "an address has at least one line")
        }
        self.init(
            lines: lines,
            city: try reader.optionalText("city", max: BodyLimit.line),
            postcode: try reader.optionalText("postcode", max: 20),
            country: try reader.country("country")
        )
    }
}
