/// One event of a stream that a registry pushes (WHATWG HTML, section 9.2).
public struct ServerEvent: Sendable, Equatable {
    /// The place from which the stream goes on after it.
    public let id: String
    /// What kind of event it is.
    public let kind: String
    /// The data; empty for an event that only moves the place.
    public let data: String

    /// Describes an event.
    public init(id: String, kind: String, data: String) {
        self.id = id
        self.kind = kind
        self.data = data
    }
}
