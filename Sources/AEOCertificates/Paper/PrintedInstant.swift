public import AEOModel

/// An instant together with the very text that states it on the paper.
///
/// The offset printed by the authority is part of what was signed, so the text is kept as given.
public struct PrintedInstant: Sendable, Hashable {
    /// The RFC 3339 text.
    public let text: String
    /// The instant it names.
    public let instant: Instant

    /// Reads an RFC 3339 text.
    public init(_ text: String) throws(CertificateError) {
        try self.init(text, member: "instant")
    }

    /// Prints an instant in UTC.
    public init(_ instant: Instant) {
        self.text = instant.rfc3339
        self.instant = instant
    }

    init(_ text: String, member: String) throws(CertificateError) {
        do {
            self.instant = try Instant(rfc3339: text)
        } catch {
            throw .malformed(member, "\(error)")
        }
        self.text = text
    }
}
