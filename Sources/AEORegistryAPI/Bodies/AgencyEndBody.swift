package import JOSE

/// The body by which an officer ends the use of an agency's key (`schemas/json/agency-end-request.schema.json`).
package struct AgencyEndBody: Sendable {
    /// The thumbprint of the key.
    package let keyID: String

    /// Reads a body.
    package static func read(_ object: JSONObject) throws(BodyError) -> AgencyEndBody {
        try BodyShape.object(["key_id": .value]).check(object)
        return AgencyEndBody(keyID: try BodyReader(object).text("key_id", max: BodyLimit.line))
    }
}
