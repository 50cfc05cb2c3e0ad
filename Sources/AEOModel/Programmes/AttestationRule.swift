/// A yearly confirmation by the holder, due within a window of days.
///
/// A window whose first day comes after its last in the calendar runs over the turn of the year. 29 February is never
/// named, so both days exist in every year.
public struct AttestationRule: Sendable, Hashable {
    /// The month of the first day, 1 to 12.
    public let opensMonth: Int
    /// The first day, within its month.
    public let opensDay: Int
    /// The month of the last day, 1 to 12.
    public let closesMonth: Int
    /// The last day, within its month; it belongs to the window.
    public let closesDay: Int
    /// What follows when nothing came in.
    public let missed: MissedAttestation

    /// Makes a rule.
    public init(
        opensMonth: Int,
        opensDay: Int,
        closesMonth: Int,
        closesDay: Int,
        missed: MissedAttestation
    ) {
        self.opensMonth = opensMonth
        self.opensDay = opensDay
        self.closesMonth = closesMonth
        self.closesDay = closesDay
        self.missed = missed
    }
}
