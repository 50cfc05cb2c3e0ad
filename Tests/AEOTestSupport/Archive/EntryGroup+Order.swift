import AEOCertificates

extension EntryGroup {
    /// The group's place among the groups of an entry.
    var order: Int {
        switch self {
        case .act: 0
        case .credential: 1
        case .holder: 2
        case .decision: 3
        }
    }
}
