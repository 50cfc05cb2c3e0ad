import AEOModel

extension VerifyCommand {
    /// The instant asked about, where no registry reads it; nil when none was named.
    ///
    /// A bare day is read as its end: what a day's answer is when the status changed during it.
    func asked(in context: CommandContext) -> Instant? {
        switch at {
        case nil: return nil
        case .instant(let instant): return instant
        case .day(let day):
            // Only the registry knows by which clock the authority's days run.
            context.note(
                "without a registry, \(day) is read as the end of that day in UTC; give an instant to be exact"
            )
            return CivilZone.utc.endOfDay(day).adding(seconds: -1)
        }
    }
}
