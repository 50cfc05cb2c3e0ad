package import JOSE

/// How many statuses a list changes, by kind.
package struct MirrorCounts: Sendable, Equatable {
    package private(set) var added = 0
    package private(set) var changed = 0
    package private(set) var suspended = 0
    package private(set) var revoked = 0
    package private(set) var missing = 0

    package init() {}

    package init(added: Int, changed: Int, suspended: Int, revoked: Int, missing: Int) {
        self.added = added
        self.changed = changed
        self.suspended = suspended
        self.revoked = revoked
        self.missing = missing
    }

    /// Whether the list changes nothing.
    package var isEmpty: Bool { self == MirrorCounts() }

    mutating func count(_ kind: MirrorChangeKind) {
        switch kind {
        case .added: added += 1
        case .changed: changed += 1
        case .suspended: suspended += 1
        case .revoked: revoked += 1
        case .missing: missing += 1
        }
    }

    package var json: JSONObject {
        [
            "added": .integer(Int64(added)), "changed": .integer(Int64(changed)),
            "suspended": .integer(Int64(suspended)), "revoked": .integer(Int64(revoked)),
            "missing": .integer(Int64(missing)),
        ]
    }
}
