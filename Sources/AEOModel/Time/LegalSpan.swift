/// The stretch of time in which decisions and their effects may lie: 1900 to 2199, less a day at either end, so that
/// every instant in it can be written in every zone.
public enum LegalSpan {
    /// The first instant.
    public static let first = Instant(seconds: -2_208_902_400)
    /// The first instant after it.
    public static let end = Instant(seconds: 7_258_032_000)

    /// Whether an instant lies in it.
    public static func contains(_ instant: Instant) -> Bool { first <= instant && instant < end }

    /// Whether a whole day lies in it.
    public static func contains(_ day: CivilDate) -> Bool {
        contains(Instant(seconds: Int64(day.dayNumber) * 86_400))
    }
}
