/// What a list changes about a status.
package enum MirrorChangeKind: String, Sendable, CaseIterable {
    /// It was on no list before.
    case added
    /// It says something else, or is back on the list.
    case changed
    /// It is suspended, and was not.
    case suspended
    /// It is revoked or annulled, and was not.
    case revoked
    /// It is no longer on the list; that says nothing of why.
    case missing
}
