import AEOCertificates

extension StatusValue {
    /// How much a value lets its holder do: 2 all, 1 nothing for a time, 0 nothing for good.
    var goodness: Int {
        switch self {
        case .valid: 2
        case .suspended: 1
        case .invalid: 0
        }
    }
}
