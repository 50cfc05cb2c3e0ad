package import JOSE

/// A problem as it goes over the wire (RFC 9457, `application/problem+json`).
package struct ProblemDocument: Sendable, Equatable {
    /// The media type.
    package static let mediaType = "application/problem+json"

    /// Which problem it is.
    package let code: ProblemCode
    /// What is wrong this time, in words.
    package var detail: String
    /// What to do about it, in words.
    package var remedy: String?
    /// The rule that refused, for `refused`.
    package var rule: String?
    /// Whether an officer may insist by accepting the rule as a warning.
    package var isAcceptable: Bool
    /// The member or parameter concerned.
    package var field: String?
    /// The members or parameters that nobody knows.
    package var unknown: [String]
    /// What identifies this occurrence, for a fault of the registry.
    package var instance: String?

    /// Describes a problem.
    package init(
        _ code: ProblemCode,
        _ detail: String,
        remedy: String? = nil,
        rule: String? = nil,
        isAcceptable: Bool = false,
        field: String? = nil,
        unknown: [String] = [],
        instance: String? = nil
    ) {
        self.code = code
        self.detail = detail
        self.remedy = remedy
        self.rule = rule
        self.isAcceptable = isAcceptable
        self.field = field
        self.unknown = unknown
        self.instance = instance
    }

    /// The document.
    package var json: JSONObject {
        var json: JSONObject = [
            "type": .string(code.type),
            "title": .string(code.title),
            "status": .integer(Int64(code.status)),
            "detail": .string(detail),
        ]
        json["instance"] = instance.map { .string($0) }
        json["rule"] = rule.map { .string($0) }
        json["remedy"] = remedy.map { .string($0) }
        if rule != nil { json["acceptable"] = .bool(isAcceptable) }
        json["field"] = field.map { .string($0) }
        if !unknown.isEmpty { json["unknown"] = .array(unknown.map { .string($0) }) }
        return json
    }

    /// Reads a document as a client does; `nil` for a type that is not one of ours.
    package init?(json: JSONObject) {
        guard let type = json["type"]?.stringValue, let code = ProblemCode(type: type) else { return nil }
        self.init(
            code,
            json["detail"]?.stringValue ?? code.title,
            remedy: json["remedy"]?.stringValue,
            rule: json["rule"]?.stringValue,
            isAcceptable: json["acceptable"]?.boolValue ?? false,
            field: json["field"]?.stringValue,
            unknown: json["unknown"]?.arrayValue?.compactMap(\.stringValue) ?? [],
            instance: json["instance"]?.stringValue
        )
    }
}
