/// Bounds a JSON text is held to before and while it is read.
public struct JSONLimits: Sendable, Equatable {
    /// The largest number of bytes.
    public var maxBytes: Int
    /// The deepest nesting of arrays and objects.
    public var maxDepth: Int
    /// The largest number of members and elements in the whole text.
    public var maxMembers: Int

    /// 1 MiB, 32 levels, 65,536 members and elements.
    public static let standard = JSONLimits()

    /// Sets bounds.
    public init(maxBytes: Int = 1 << 20, maxDepth: Int = 32, maxMembers: Int = 1 << 16) {
        self.maxBytes = maxBytes
        self.maxDepth = maxDepth
        self.maxMembers = maxMembers
    }
}
