import AEOModel

/// The member `size` of an application: the class, the rule it was found by, and the papers.
struct SizePart {
    let sizeClass: SizeClass?
    let rule: String?
    let evidence: [SizeEvidence]

    init(_ reader: BodyReader?) throws(BodyError) {
        guard let reader else {
            sizeClass = nil
            rule = nil
            evidence = []
            return
        }
        sizeClass = try reader.sizeClass("class")
        rule = try reader.optionalText("rule", max: 200)
        var papers: [SizeEvidence] = []
        for each in try reader.optionalReaders("evidence", max: BodyLimit.evidence) {
            papers.append(
                SizeEvidence(
                    kind: try Self.kind(each),
                    number: try each.optionalText("number", max: 200),
                    issuedBy: try each.optionalText("issued_by", max: 200),
                    validUntil: try each.optionalDate("valid_until")
                )
            )
        }
        evidence = papers
    }

    /// A kind of paper: lower-case letters, digits and inner hyphens.
    private static func kind(_ reader: BodyReader) throws(BodyError) -> String {
        let text = try reader.string("kind")
        let hyphen = UInt8(ascii: "-")
        let isGood = text.utf8.allSatisfy { byte in
            byte == hyphen || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        }
        guard isGood, (1...60).contains(text.utf8.count), text.utf8.first != hyphen, text.utf8.last != hyphen
        else {
            throw BodyError(
                .malformed,
                at: reader.place("kind"),
                "a kind of paper is written in a–z, 0–9 and hyphens"
            )
        }
        return text
    }
}
