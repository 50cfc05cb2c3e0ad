import AEOModel

/// A certificate that a declared code names, and which of its numbers the code is.
struct DeclaredHit {
    /// Which number of a record a code is.
    enum Number: Hashable {
        case tin
        /// The programme's main number; its rules know of what kind.
        case main
        case scheme(String)
        case certificateNumber
    }

    let record: CertificateRecord
    let number: Number
    /// The first instant from which the certificate no longer bore the number; `nil` while it does.
    let formerUntil: Instant?

    init(record: CertificateRecord, number: Number, formerUntil: Instant? = nil) {
        self.record = record
        self.number = number
        self.formerUntil = formerUntil
    }
}
