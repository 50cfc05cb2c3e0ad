import AEOModel

/// Why a certificate that fits is not extended.
enum LeftOut: Sendable, Hashable {
    /// The exceptions name it.
    case excepted
    /// Its status ended otherwise than by the end of its validity.
    case ended(CertificateStatus)
    /// It has no end date.
    case endless
    /// It lasts as long already, or longer.
    case lasting(until: CivilDate)

    /// The reason as reports name it.
    var code: String {
        switch self {
        case .excepted: "excepted"
        case .ended(let status): status.rawValue
        case .endless: "no-end-date"
        case .lasting: "lasts-already"
        }
    }

    /// The reason in words.
    var words: String {
        switch self {
        case .excepted: "named by --except"
        case .ended(let status): "is \(status.rawValue)"
        case .endless: "has no end date"
        case .lasting(let day): "lasts until \(day) already"
        }
    }

    /// The kind of reason in words, for a count.
    var kind: String {
        switch self {
        case .excepted, .ended, .endless: words
        case .lasting: "last as long already"
        }
    }
}
