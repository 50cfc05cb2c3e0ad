/// How much the daemon logs; each level includes those after it.
package enum LogLevel: String, Sendable, CaseIterable {
    /// For finding faults.
    case debug
    /// Every request too, by route, never by address.
    case info
    case notice
    case warning
    case error
}
