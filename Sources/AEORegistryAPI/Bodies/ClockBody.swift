package import AEOModel
package import JOSE

/// The body of an officer's word on the clock (`POST /v1/clock`).
package struct ClockBody: Sendable {
    /// The time that the officer sees.
    package let now: Instant
    /// Whether only the outcome is wanted, without the acceptance.
    package let dryRun: Bool

    /// Puts a word on the clock.
    package init(now: Instant, dryRun: Bool) {
        self.now = now
        self.dryRun = dryRun
    }

    /// Reads a body.
    package static func read(_ object: JSONObject) throws(BodyError) -> ClockBody {
        try BodyShape.object(["accept": .value, "now": .value, "dry_run": .value]).check(object)
        let body = BodyReader(object)
        guard try body.bool("accept") else {
            throw BodyError(.malformed, at: "accept", "true is wanted: a clock is accepted or left alone")
        }
        guard case .instant(let now) = try body.moment("now") else {
            throw BodyError(.malformed, at: "now", "an instant with its zone is wanted, not a day")
        }
        return ClockBody(now: now, dryRun: try body.optionalBool("dry_run") ?? false)
    }

    /// The body on the wire.
    package var json: JSONObject {
        var json: JSONObject = ["accept": true, "now": .string(now.rfc3339)]
        if dryRun { json["dry_run"] = true }
        return json
    }
}
