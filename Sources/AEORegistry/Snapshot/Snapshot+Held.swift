import AEOCertificates
import AEOModel

extension Snapshot {
    /// A status as it may be told: never better than what a place in a list is held at after a restart of the log.
    ///
    /// `part` is the position among the certificate's parts; `nil` asks for the whole certificate.
    func told(_ status: CertificateStatus?, of record: CertificateRecord, part: Int?) -> CertificateStatus? {
        guard let paper = record.credentials.last else { return status }
        let index = part.flatMap { $0 < paper.partIndices.count ? paper.partIndices[$0] : nil } ?? paper.index
        let key = ListKey(authority: record.authority, number: paper.list)
        switch (restarts.heldValue(key, index, of: record), status) {
        case (.invalid, .pending), (.invalid, .active), (.invalid, .suspended): return .revoked
        case (.suspended, .pending), (.suspended, .active): return .suspended
        default: return status
        }
    }
}
