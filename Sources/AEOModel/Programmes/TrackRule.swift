/// A way into a programme made for smaller firms.
public struct TrackRule: Sendable, Hashable {
    /// The code.
    public let code: String
    /// The tiers it leads to; empty for all.
    public let tiers: [String]
    /// The size classes it is open to; empty for all.
    public let sizeClasses: [SizeClass]

    /// Makes a track.
    public init(code: String, tiers: [String], sizeClasses: [SizeClass]) {
        self.code = code
        self.tiers = tiers
        self.sizeClasses = sizeClasses
    }
}
