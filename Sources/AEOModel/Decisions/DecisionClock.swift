/// Counts the days that an authority has for a decision (EU: 120 and 60 more).
public struct DecisionClock: Sendable {
    private let rules: ProgrammeVersion
    private let form: ApplicationForm

    /// A clock for an application under the rules of a day.
    public init(rules: ProgrammeVersion, form: ApplicationForm) {
        self.rules = rules
        self.form = form
    }

    /// The last day for the decision, with the days during which the clock stood added; extension days are left out.
    ///
    /// `nil` where the profile sets no number of days, nothing says since when they run, or the clock still stands.
    public func due(tier: Tier) -> CivilDate? {
        let track = form.track.flatMap(rules.track)
        guard let days = rules.decisionDays(of: tier, track: track),
            let start = form.acceptedOn ?? form.receivedOn
        else { return nil }
        var due = start.adding(days: days.days)
        for stop in form.clockStops.sorted(by: { $0.from < $1.from }) where stop.from <= due {
            guard let until = stop.until else { return nil }
            due = due.adding(days: until.dayNumber - max(stop.from, start).dayNumber + 1)
        }
        return due
    }
}
