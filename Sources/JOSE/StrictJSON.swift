/// Reads JSON without leniency: one text, one meaning (RFC 8259, with RFC 7493 for names, strings and numbers).
///
/// Refused besides what the grammar refuses: a byte order mark, malformed UTF-8, halves of surrogate pairs, a name
/// that occurs twice in an object, integers beyond ±(2^53 − 1), numbers too large for a double, and whatever breaks
/// the limits.
public enum StrictJSON {
    /// Reads one value that takes up the whole text.
    ///
    /// - Throws: `JSONError` with the reason and the place.
    public static func parse(
        _ bytes: [UInt8],
        limits: JSONLimits = .standard
    ) throws(JSONError) -> JSONValue {
        var reader = JSONReader(limits: limits)
        return try reader.text(bytes.span)
    }

    /// Reads one object that takes up the whole text.
    ///
    /// - Throws: `JSONError` with the reason and the place.
    public static func parseObject(
        _ bytes: [UInt8],
        limits: JSONLimits = .standard
    ) throws(JSONError) -> JSONObject {
        guard case .object(let object) = try parse(bytes, limits: limits) else {
            throw JSONError(.notAnObject, at: 0)
        }
        return object
    }
}
