import AEOCertificates

extension EntryGroup {
    /// The group's number in the file; numbers in files never change.
    var column: Int64 {
        switch self {
        case .act: 0
        case .credential: 1
        case .holder: 2
        case .decision: 3
        }
    }

    /// The group with a number, or `nil`.
    init?(column: Int64) {
        guard let group = Self.allCases.first(where: { $0.column == column }) else { return nil }
        self = group
    }
}
