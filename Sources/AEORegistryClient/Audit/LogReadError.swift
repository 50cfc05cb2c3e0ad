/// Why something could not be read from a log.
public enum LogReadError: Error, Sendable, Equatable {
    /// No usable answer came; nothing is said about the log.
    case client(ClientError)
    /// The log is not what it says it is.
    case mismatch(AuditFault)
}
