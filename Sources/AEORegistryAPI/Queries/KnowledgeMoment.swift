package import AEOModel
package import JOSE

/// The moment of knowledge as a question states it: an instant, or a size of the log.
package enum KnowledgeMoment: Sendable, Hashable {
    /// Everything recorded up to an instant.
    case instant(Instant)
    /// The first so many entries of the log.
    case size(UInt64)

    /// Reads an RFC 3339 instant or a bare decimal number; a bare date is refused, as its end is nobody's in particular.
    package init(parsing text: String, at field: String) throws(BodyError) {
        if let first = text.utf8.first, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            guard first != 0x30 || text.utf8.count == 1, text.utf8.count <= 15, let size = UInt64(text) else {
                throw BodyError(.malformed, at: field, "a size of the log is a plain decimal number")
            }
            self = .size(size)
            return
        }
        do {
            self = .instant(try Instant(rfc3339: text))
        } catch {
            throw BodyError(
                .malformed,
                at: field,
                "\(error.description); a size of the log, such as 42, is taken too"
            )
        }
    }

    /// Takes a size from a JSON integer.
    init(size: Int64, at field: String) throws(BodyError) {
        guard let size = UInt64(exactly: size) else {
            throw BodyError(.malformed, at: field, "a size of the log is not negative")
        }
        self = .size(size)
    }

    /// The text that `init(parsing:at:)` reads back.
    package var text: String {
        switch self {
        case .instant(let instant): instant.rfc3339
        case .size(let size): String(size)
        }
    }

    /// The member of a body.
    package var json: JSONValue {
        switch self {
        case .instant(let instant): .string(instant.rfc3339)
        case .size(let size): .integer(Int64(clamping: size))
        }
    }
}
