package import AEOModel
package import JOSE

/// The body of a refusal: the application, and why it is refused (`schemas/json/refusal-request.schema.json`).
package struct RefusalBody: Sendable {
    /// The application, well-formed and not judged yet.
    package let form: ApplicationForm
    /// The reason's code.
    package let reason: String
    /// The officer's words, kept in the decision.
    package let note: String?
    /// The provision it rests on.
    package let legalBasis: String?
    /// Whether only the outcome is wanted, without the refusal.
    package let dryRun: Bool

    /// Reads a body; `roleCodes` turns lower-case English role words into codes.
    package static func read(
        _ object: JSONObject,
        roleCodes: [String: String]
    ) throws(BodyError) -> RefusalBody {
        try ApplicationBody.refusal.check(object)
        let body = BodyReader(object)
        let application = try ApplicationBody.read(body, roleCodes: roleCodes)
        return RefusalBody(
            form: application.form,
            reason: try body.code("reason", or: .reasonUnknown),
            note: try body.optionalText("note", max: 2000, lines: .many),
            legalBasis: try body.optionalText("legal_basis", max: 300),
            dryRun: application.dryRun
        )
    }
}
