/// How far a wall clock that is not believed is off, in microseconds (DESIGN.md §5).
package enum ClockDeviation: Sendable, Equatable {
    /// The clock is so much behind the last entry.
    case behind(Int64)
    /// The clock is so much ahead of the time that has passed.
    case ahead(Int64)

    /// What is wrong, and what to do, in words.
    package var words: String {
        switch self {
        case .behind(let lag):
            "the clock is \(lag / 1_000_000) s behind the last entry; set it right, or have an officer accept it "
                + "with `aeo clock accept`"
        case .ahead(let jump):
            "the clock is \(jump / 1_000_000) s ahead of the time that can have passed; set it right, or have an "
                + "officer accept it with `aeo clock accept`"
        }
    }
}
