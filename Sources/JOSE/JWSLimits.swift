/// Bounds a token is held to before and while it is read.
public struct JWSLimits: Sendable, Equatable {
    /// The largest number of bytes of the whole token.
    public var maxBytes: Int
    /// The largest number of disclosures of an SD-JWT.
    public var maxDisclosures: Int
    /// Bounds of each JSON text inside.
    public var json: JSONLimits

    /// 1 MiB, 1,024 disclosures, standard JSON limits.
    public static let standard = JWSLimits()

    /// Sets bounds.
    public init(maxBytes: Int = 1 << 20, maxDisclosures: Int = 1024, json: JSONLimits = .standard) {
        self.maxBytes = maxBytes
        self.maxDisclosures = maxDisclosures
        self.json = json
    }
}
