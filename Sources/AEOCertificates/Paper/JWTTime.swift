import AEOModel

/// Times of JWTs (RFC 7519 `NumericDate`, whole seconds only).
enum JWTTime {
    /// The last second of the year 2199, the last one that our dates know.
    static let latest: Int64 = 7_258_118_399
    /// How long a credential lasts at most before it must be issued anew: 400 days.
    static let longestLife: Int64 = 400 * 86_400

    /// The first whole second that is not before an instant.
    static func ceiling(_ instant: Instant) -> Int64 {
        let floor = instant.seconds
        return Instant(seconds: floor) < instant ? floor + 1 : floor
    }
}
