extension ClockDeviation {
    /// The microseconds that the clock is behind; `nil` when it is ahead.
    package var behind: Int64? { if case .behind(let lag) = self { lag } else { nil } }

    /// The microseconds that the clock is ahead; `nil` when it is behind.
    package var ahead: Int64? { if case .ahead(let jump) = self { jump } else { nil } }
}
