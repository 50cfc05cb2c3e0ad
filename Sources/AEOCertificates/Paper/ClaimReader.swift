import AEOModel
import JOSE

/// Reads typed members of a JSON object, with the member's name in every refusal.
struct ClaimReader {
    let object: JSONObject

    func required(_ name: String) throws(CertificateError) -> JSONValue {
        guard let value = object[name] else { throw .missing(name) }
        return value
    }

    func string(_ name: String) throws(CertificateError) -> String {
        guard case .string(let text) = try required(name) else { throw .wrongType(name) }
        return text
    }

    /// A string that says something: an empty one is refused.
    func text(_ name: String) throws(CertificateError) -> String {
        let text = try string(name)
        guard !text.isEmpty else { throw .malformed(name, "the text is empty") }
        return text
    }

    func optionalString(_ name: String) throws(CertificateError) -> String? {
        guard let value = object[name] else { return nil }
        guard case .string(let text) = value else { throw .wrongType(name) }
        return text
    }

    /// Absent and null are the same.
    func nullableString(_ name: String) throws(CertificateError) -> String? {
        guard let value = object[name] else { return nil }
        switch value {
        case .null: return nil
        case .string(let text): return text
        case .bool, .integer, .double, .array, .object: throw .wrongType(name)
        }
    }

    func integer(_ name: String) throws(CertificateError) -> Int64 {
        guard case .integer(let number) = try required(name) else { throw .wrongType(name) }
        return number
    }

    func optionalInteger(_ name: String) throws(CertificateError) -> Int64? {
        guard let value = object[name] else { return nil }
        guard case .integer(let number) = value else { throw .wrongType(name) }
        return number
    }

    func unsigned(_ name: String) throws(CertificateError) -> UInt64 {
        guard let number = UInt64(exactly: try integer(name)) else {
            throw .malformed(name, "the number is negative")
        }
        return number
    }

    func optionalBool(_ name: String) throws(CertificateError) -> Bool? {
        guard let value = object[name] else { return nil }
        guard case .bool(let flag) = value else { throw .wrongType(name) }
        return flag
    }

    func reader(_ name: String) throws(CertificateError) -> ClaimReader {
        guard case .object(let object) = try required(name) else { throw .wrongType(name) }
        return ClaimReader(object: object)
    }

    func optionalReader(_ name: String) throws(CertificateError) -> ClaimReader? {
        object[name] == nil ? nil : try reader(name)
    }

    func optionalArray(_ name: String) throws(CertificateError) -> [JSONValue]? {
        guard let value = object[name] else { return nil }
        guard case .array(let elements) = value else { throw .wrongType(name) }
        return elements
    }

    func date(_ name: String) throws(CertificateError) -> CivilDate {
        try Self.date(try string(name), name)
    }

    func optionalDate(_ name: String) throws(CertificateError) -> CivilDate? {
        guard let text = try optionalString(name) else { return nil }
        return try Self.date(text, name)
    }

    func optionalInstant(_ name: String) throws(CertificateError) -> Instant? {
        guard let text = try nullableString(name) else { return nil }
        do {
            return try Instant(rfc3339: text)
        } catch {
            throw .malformed(name, "\(error)")
        }
    }

    func printedInstant(_ name: String) throws(CertificateError) -> PrintedInstant {
        try PrintedInstant(try string(name), member: name)
    }

    /// Null is a statement of its own (no end), so the member itself must be there.
    func nullablePrintedInstant(_ name: String) throws(CertificateError) -> PrintedInstant? {
        guard case .null = try required(name) else { return try printedInstant(name) }
        return nil
    }

    func optionalList<Element>(
        _ name: String,
        _ read: (JSONValue) throws(CertificateError) -> Element
    ) throws(CertificateError) -> [Element]? {
        guard let values = try optionalArray(name) else { return nil }
        var elements: [Element] = []
        elements.reserveCapacity(values.count)
        for value in values { elements.append(try read(value)) }
        return elements
    }

    func bytes(_ name: String) throws(CertificateError) -> [UInt8] {
        let text = try string(name)
        do {
            return try Base64URL.decode(text)
        } catch {
            throw .jose(error)
        }
    }

    private static func date(_ text: String, _ name: String) throws(CertificateError) -> CivilDate {
        do {
            return try CivilDate(parsing: text)
        } catch {
            throw .malformed(name, "\(error)")
        }
    }
}
