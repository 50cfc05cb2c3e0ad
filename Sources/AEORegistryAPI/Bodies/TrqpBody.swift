package import AEOModel
package import JOSE

/// A question of the Trust Registry Query Protocol 2.0 (ToIP): its two requests have the same members.
package struct TrqpBody: Sendable {
    /// The most members that a context has.
    private static let contextLimit = 20

    /// Whom the question is about.
    package let entity: String
    /// The authority whose word is asked for.
    package let authority: String
    package let action: String
    package let resource: String
    /// The legal instant, `context.time`; `nil` for now.
    package let time: Instant?
    /// The context as it came, which the answer repeats.
    package let context: JSONObject?

    /// Reads a question; members that the protocol does not name are let pass, as its schemas do.
    package static func read(_ object: JSONObject) throws(BodyError) -> TrqpBody {
        let body = BodyReader(object)
        let context = try body.optionalReader("context")
        if let context {
            guard context.object.count <= contextLimit else {
                throw BodyError(.tooMany, at: "context", "at most \(contextLimit) members are allowed")
            }
            for name in context.object.names { _ = try context.text(name, max: BodyLimit.line) }
        }
        return TrqpBody(
            entity: try body.text("entity_id", max: 256),
            authority: try body.text("authority_id", max: 256),
            action: try body.text("action", max: BodyLimit.line),
            resource: try body.text("resource", max: BodyLimit.line),
            time: try context.flatMap { (context) throws(BodyError) in try time(context) },
            context: context?.object
        )
    }

    private static func time(_ context: BodyReader) throws(BodyError) -> Instant? {
        guard let text = try context.optionalString("time"), !text.isEmpty else { return nil }
        guard text.utf8.last == UInt8(ascii: "Z"), let instant = try? Instant(rfc3339: text) else {
            throw BodyError(
                .malformed,
                at: context.place("time"),
                "an RFC 3339 instant in UTC is wanted, such as 2026-11-23T09:30:00Z"
            )
        }
        return instant
    }
}
