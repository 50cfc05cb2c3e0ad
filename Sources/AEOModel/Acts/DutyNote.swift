/// A periodic duty of the holder, or of the office, as an act notes it.
public enum DutyNote: Sendable, Hashable {
    /// The declaration for a calendar year was received on a day.
    case attested(year: Int, receivedOn: CivilDate)
    /// A re-validation ended with a result.
    case reviewed(ReviewResult)
    /// A renewal was asked for on a day and is not decided.
    case renewalFiled(on: CivilDate)
}
