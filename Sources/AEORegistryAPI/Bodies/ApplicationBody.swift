package import AEOModel
package import JOSE

/// The body of a grant: the application, and how the officer wants it treated (`schemas/json/application.schema.json`).
package struct ApplicationBody: Sendable {
    /// The application, well-formed and not judged yet.
    package let form: ApplicationForm
    /// The holder's public key, to which the credential is bound.
    package let holderKey: JWK?
    /// Whether only the decision is wanted, without the grant.
    package let dryRun: Bool

    /// Reads a body; `roleCodes` turns lower-case English role words into codes.
    package static func read(
        _ object: JSONObject,
        roleCodes: [String: String]
    ) throws(BodyError) -> ApplicationBody {
        try shape.check(object)
        return try read(BodyReader(object), roleCodes: roleCodes)
    }

    /// Reads the members of an application, whatever else stands beside them.
    static func read(
        _ body: BodyReader,
        roleCodes: [String: String]
    ) throws(BodyError) -> ApplicationBody {
        ApplicationBody(
            form: try form(body, roles: RoleWords(codes: roleCodes)),
            holderKey: try HolderKey.read(body),
            dryRun: try body.optionalBool("dry_run") ?? false
        )
    }

    private static func form(_ body: BodyReader, roles: RoleWords) throws(BodyError) -> ApplicationForm {
        let holder = try HolderPart(body.reader("holder"))
        let size = try SizePart(body.optionalReader("size"))
        return ApplicationForm(
            programme: try body.programme(),
            tier: try body.code("tier", or: .tierUnknown),
            name: holder.name,
            nameLatin: holder.nameLatin,
            legalForm: holder.legalForm,
            tradeNames: holder.tradeNames,
            country: holder.country,
            address: holder.address,
            identifiers: holder.identifiers,
            sizeClass: try agreed(holder.sizeClass, size.sizeClass),
            roles: try roles.read(body.strings("roles", max: BodyLimit.roles)),
            sites: try SitePart.read(body, roles: roles),
            decisionDate: try body.date("decision_date"),
            effectiveDate: try body.optionalDate("effective_date"),
            expiry: try expiry(body),
            consent: try consent(body.reader("consent")),
            receivedOn: try body.optionalDate("received_on"),
            acceptedOn: try body.optionalDate("accepted_on"),
            clockStops: try ClockStopPart.read(body),
            predecessor: try body.optionalText("predecessor", max: BodyLimit.line),
            dependsOn: try ReliancePart.read(body),
            reference: try body.optionalText("reference", max: 100),
            track: try body.optionalCode("track", or: .trackNotOpen),
            sizeRule: size.rule,
            sizeEvidence: size.evidence,
            acceptedWarnings: try body.acceptedWarnings()
        )
    }

    /// The size class may stand with the holder or with its evidence; both must say the same.
    private static func agreed(_ holder: SizeClass?, _ size: SizeClass?) throws(BodyError) -> SizeClass? {
        guard let holder, let size, holder != size else { return holder ?? size }
        throw BodyError(
            .malformed,
            at: "size.class",
            "the holder's size class is \(holder.rawValue), the evidence speaks of \(size.rawValue)"
        )
    }

    private static func expiry(_ body: BodyReader) throws(BodyError) -> ExpiryWish {
        guard let value = body.object["expiry_date"] else { return .computed }
        return value.isNull ? .none : .day(try body.date("expiry_date"))
    }

    private static func consent(_ reader: BodyReader) throws(BodyError) -> Consent {
        var exchange: [String] = []
        let partners = try reader.strings("exchange", max: BodyLimit.partners)
        for partner in partners {
            if partner.text == "*" {
                guard partners.count == 1 else {
                    throw BodyError(
                        .malformed,
                        at: partner.place,
                        "* stands for every partner and stands alone"
                    )
                }
                exchange.append(partner.text)
            } else {
                exchange.append(try BodyReader.country(partner.text, at: partner.place).text)
            }
        }
        return Consent(publication: try reader.bool("publication"), exchange: exchange)
    }
}
