extension AttestationRule {
    /// The first and last day on which the declaration of a year is taken; `nil` outside the years of the calendar.
    ///
    /// A window that closes before it opens in the calendar reaches into the next year.
    public func window(of year: Int) -> (opens: CivilDate, closes: CivilDate)? {
        let wraps = (closesMonth, closesDay) < (opensMonth, opensDay)
        guard let opens = try? CivilDate(year: year, month: opensMonth, day: opensDay),
            let closes = try? CivilDate(year: wraps ? year + 1 : year, month: closesMonth, day: closesDay)
        else { return nil }
        return (opens, closes)
    }

    /// The year whose declaration a day belongs to: the one whose window it lies in, or the latest that has opened.
    public func year(of day: CivilDate) -> Int {
        (day.month, day.day) >= (opensMonth, opensDay) ? day.year : day.year - 1
    }
}
