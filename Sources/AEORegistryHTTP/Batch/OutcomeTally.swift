import AEORegistry

/// Counts the answers of a batch until the metrics take them over: a million answers cost no million shared counters.
struct OutcomeTally {
    private var valid: Int64 = 0
    private var notValid: Int64 = 0
    private var unknown: Int64 = 0

    mutating func count(_ outcome: StatusOutcome) {
        switch outcome {
        case .valid: valid += 1
        case .notValid: notValid += 1
        case .unknown: unknown += 1
        }
    }

    /// Hands over what was counted.
    mutating func add(to metrics: RegistryMetrics) {
        if valid > 0 { metrics.answered(.status, .valid, times: valid) }
        if notValid > 0 { metrics.answered(.status, .notValid, times: notValid) }
        if unknown > 0 { metrics.answered(.status, .unknown, times: unknown) }
        self = OutcomeTally()
    }
}
