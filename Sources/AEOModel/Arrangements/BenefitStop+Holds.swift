extension BenefitStop {
    /// Whether the benefits are stopped at an instant.
    func holds(at instant: Instant) -> Bool {
        from <= instant && until.map { instant < $0 } ?? true
    }
}
