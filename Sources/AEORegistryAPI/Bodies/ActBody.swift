package import AEOModel
package import JOSE

/// The body of an act on a certificate (`schemas/json/act-request.schema.json`).
package struct ActBody: Sendable {
    /// The act that is asked for.
    package let request: ActRequest
    /// The officer's words, kept in the decision.
    package let note: String?
    /// The provision it rests on.
    package let legalBasis: String?
    /// The office's own reference.
    package let reference: String?
    /// Whether only the outcome is wanted, without the act.
    package let dryRun: Bool

    /// Reads a body.
    package static func read(_ object: JSONObject) throws(BodyError) -> ActBody {
        try shape.check(object)
        let body = BodyReader(object)
        let request = ActRequest(
            kind: try kind(body),
            reason: try body.optionalCode("reason", or: .reasonUnknown),
            from: try body.optionalMoment("from"),
            until: try until(body),
            part: try part(body),
            target: try target(body),
            all: try body.optionalBool("all") ?? false,
            notified: try body.optionalMoment("notified"),
            notServed: try body.optionalBool("not_served") ?? false,
            decidedOn: try body.optionalDate("decided_on")
        )
        try check(request)
        return ActBody(
            request: request,
            note: try body.optionalText("note", max: 2000, lines: .many),
            legalBasis: try body.optionalText("legal_basis", max: 300),
            reference: try body.optionalText("reference", max: 100),
            dryRun: try body.optionalBool("dry_run") ?? false
        )
    }

    private static let shape = BodyShape.object([
        "act": .value, "reason": .value, "from": .value, "until": .value, "part": .value, "act_id": .value,
        "all": .value, "notified": .value, "not_served": .value, "decided_on": .value, "note": .value,
        "legal_basis": .value, "reference": .value, "dry_run": .value,
    ])

    private static func kind(_ body: BodyReader) throws(BodyError) -> ActKind {
        let text = try body.string("act")
        guard let kind = ActKind(rawValue: text), kind != .grant else {
            let words = ActKind.allCases.filter { $0 != .grant }.map(\.rawValue).joined(separator: ", ")
            throw BodyError(
                .malformed,
                at: "act",
                "\"\(TextRule.excerpt(text))\" is no act on a certificate; these are: \(words)"
            )
        }
        return kind
    }

    /// An explicit `null` is an open end, as is leaving the member out.
    private static func until(_ body: BodyReader) throws(BodyError) -> Moment? {
        body.object["until"]?.isNull == true ? nil : try body.optionalMoment("until")
    }

    private static func part(_ body: BodyReader) throws(BodyError) -> Part? {
        guard let text = try body.optionalString("part") else { return nil }
        let code = text.utf8.starts(with: "site:".utf8) ? String(text.dropFirst(5)) : text
        _ = try TextRule.code(code, at: "part", or: .partUnknown)
        guard let part = Part(parsing: text) else {
            throw BodyError(
                .refused(.partUnknown),
                at: "part",
                "a part is a tier's code, or site: and a code"
            )
        }
        return part
    }

    private static func target(_ body: BodyReader) throws(BodyError) -> RecordID? {
        guard let text = try body.optionalString("act_id") else { return nil }
        guard let target = RecordID(parsing: text) else {
            throw BodyError(
                .malformed,
                at: "act_id",
                "\"\(TextRule.excerpt(text))\" is no act's id; the certificate shows the ids"
            )
        }
        return target
    }

    private static func check(_ request: ActRequest) throws(BodyError) {
        guard !(request.all && request.target != nil) else {
            throw BodyError(.malformed, at: "all", "name one act, or all of them, not both")
        }
        guard !request.all || request.kind == .reinstate else {
            throw BodyError(.malformed, at: "all", "only a reinstatement closes all suspensions")
        }
        guard !(request.notServed && request.notified != nil) else {
            throw BodyError(.malformed, at: "not_served", "a decision that was received was served")
        }
    }
}
