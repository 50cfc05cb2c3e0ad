/// How the daemon writes its log.
package enum LogFormat: String, Sendable, CaseIterable {
    /// One JSON object a line.
    case json
    /// A line for people.
    case text
}
