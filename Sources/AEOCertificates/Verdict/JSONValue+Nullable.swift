import AEOModel
import JOSE

extension JSONValue {
    /// A string, or null for none.
    static func nullable(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

extension ClaimReader {
    /// A status word, or nil for null and absence.
    func status(_ name: String) throws(CertificateError) -> CertificateStatus? {
        guard let word = try nullableString(name) else { return nil }
        guard let status = CertificateStatus(rawValue: word) else {
            throw .malformed(name, "\(word) is no status")
        }
        return status
    }
}
