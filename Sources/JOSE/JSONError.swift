/// Why a text was not taken as JSON, and at which byte.
public struct JSONError: Error, Sendable, Equatable {
    /// What was wrong.
    public let reason: Reason
    /// The offset in bytes at which it was noticed.
    public let offset: Int

    /// Names a fault and its place.
    public init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}

extension JSONError: CustomStringConvertible {
    /// The fault in words.
    public var description: String {
        "\(reason) (at byte \(offset))"
    }
}
