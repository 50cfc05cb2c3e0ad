package import AEOModel
package import JOSE

/// The body of an act on a certificate (`schemas/json/act-request.schema.json`).
package struct ActBody: Sendable {
    /// The act that is asked for.
    package let request: ActRequest
    /// What an amendment changes, as a merge patch of the application.
    package let patch: MergePatch?
    /// The number of the certificate, or of the trader, that follows.
    package let successor: String?
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
        try checkPatch(object)
        try shape.check(object)
        let body = BodyReader(object)
        let kind = try kind(body)
        try checkMembers(object, of: kind)
        let request = try request(kind, body)
        try check(request)
        return ActBody(
            request: request,
            patch: kind == .amend ? MergePatch(try body.reader("set").object) : nil,
            successor: try successor(kind, body),
            note: try body.optionalText("note", max: 2000, lines: .many),
            legalBasis: kind == .erase
                ? try body.text("legal_basis", max: 300) : try body.optionalText("legal_basis", max: 300),
            reference: try body.optionalText("reference", max: 100),
            dryRun: try body.optionalBool("dry_run") ?? false
        )
    }

    private static func request(_ kind: ActKind, _ body: BodyReader) throws(BodyError) -> ActRequest {
        ActRequest(
            kind: kind,
            reason: try body.optionalCode("reason", or: .reasonUnknown),
            from: try body.optionalMoment("from"),
            until: try until(kind, body),
            part: try part(body),
            target: try target(kind, body),
            all: try body.optionalBool("all") ?? false,
            notified: kind == .serve ? try body.moment("on") : try body.optionalMoment("notified"),
            notServed: try body.optionalBool("not_served") ?? false,
            decidedOn: try body.optionalDate("decided_on"),
            acceptedWarnings: try body.acceptedWarnings(),
            year: try body.optionalInteger("year", in: 1900...2199),
            receivedOn: try body.optionalDate(kind == .renew ? "filed_on" : "received_on"),
            pending: try body.optionalBool("pending") ?? false,
            result: kind == .review ? try body.word("result", of: ReviewResult.allCases) : nil,
            nextReview: try body.optionalDate("next"),
            succession: kind == .succeed ? try succession(body) : nil
        )
    }

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

    /// The end of a suspension, where an explicit `null` is an open one, or the last day of a validity.
    private static func until(_ kind: ActKind, _ body: BodyReader) throws(BodyError) -> Moment? {
        switch kind {
        case .extend: .day(try body.date("until"))
        case .renew: try body.optionalDate("until").map { .day($0) }
        case .grant, .suspend, .reinstate, .revoke, .annul, .surrender, .correct, .amend, .attest, .review,
            .supersede, .lapse, .serve, .succeed, .reissue, .erase:
            body.object["until"]?.isNull == true ? nil : try body.optionalMoment("until")
        }
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

    private static func target(_ kind: ActKind, _ body: BodyReader) throws(BodyError) -> RecordID? {
        let given = kind == .serve ? try body.string("act_id") : try body.optionalString("act_id")
        guard let text = given else { return nil }
        guard let target = RecordID(parsing: text) else {
            throw BodyError(
                .malformed,
                at: "act_id",
                "\"\(TextRule.excerpt(text))\" is no act's id; the certificate shows the ids"
            )
        }
        return target
    }

    private static func succession(_ body: BodyReader) throws(BodyError) -> Succession {
        let kinds = SuccessionKind.allCases.filter { $0 != .replacement }
        return Succession(kind: try body.word("kind", of: kinds), certificate: nil)
    }

    private static func successor(_ kind: ActKind, _ body: BodyReader) throws(BodyError) -> String? {
        kind == .supersede || kind == .succeed ? try body.text("by", max: BodyLimit.line) : nil
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
