import AEOCertificates
import AEORegistry

extension StoredEntry {
    /// Whether each group stands at most once, and in the order in which groups are read back.
    var groupsAreInOrder: Bool {
        zip(groups, groups.dropFirst()).allSatisfy { $0.group.column < $1.group.column }
    }
}
