/// Where a trusted key stands in its life (DESIGN.md §6, Keys).
public enum TrustedKeyState: Sendable, Hashable {
    /// In use.
    case active
    /// Still in use, its successor is published.
    case retiring
    /// Out of use: accepted for what was issued at or before this second.
    case retired(at: Int64)
    /// Stolen or lost: accepted only with a receipt for an entry below this index of the log.
    case compromised(sinceIndex: UInt64)
}
