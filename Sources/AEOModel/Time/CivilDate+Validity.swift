extension CivilDate {
    /// The last of so many years that begin on this day: the day before the anniversary.
    ///
    /// Years that begin on 29 February end on 28 February of a common year.
    func lastDay(ofYears years: Int) -> CivilDate {
        let anniversary = adding(years: years)
        return anniversary.day == day ? anniversary.adding(days: -1) : anniversary
    }
}
