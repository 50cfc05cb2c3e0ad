import AEOModel

extension Snapshot {
    /// The issuing keys that were given up as stolen.
    var stolenIssuingKeys: Set<String> {
        Set(keys.filter { $0.role == "issuing" && $0.state == "compromised" }.map(\.keyID))
    }

    /// The key that signed a certificate's present credential.
    ///
    /// An authority has one issuing key at a time, and the log tells of it before anything that it signs.
    func issuingKey(of record: CertificateRecord) -> String? {
        guard let entry = record.credentials.last?.entry else { return nil }
        return issuing.last { $0.authority == record.authority && $0.from < entry }?.keyID
    }
}
