extension Recognition {
    /// Whether this answer is the one to name, of two for different certificates of one trader.
    func isBetter(than other: Recognition) -> Bool {
        if outcome != other.outcome { return outcome.weight > other.outcome.weight }
        switch outcome {
        case .recognised:
            if isProvisional != other.isProvisional { return other.isProvisional }
            if isStale != other.isStale { return other.isStale }
            if (rule == .ownProgramme) != (other.rule == .ownProgramme) { return rule == .ownProgramme }
            return benefits.count > other.benefits.count
        case .unknown: return (cause?.place ?? 0) > (other.cause?.place ?? 0)
        case .notRecognised: return (rule?.place ?? 0) > (other.rule?.place ?? 0)
        }
    }

    /// The answer where no status that may be told is known for a number: the same words whether there is none or one
    /// that is not published.
    public static func holderUnknown(relying: PartyCode) -> Recognition {
        Recognition(
            outcome: .unknown,
            cause: .holderUnknown,
            explanation:
                "No status is known here for this number, so whether \(relying) recognises one cannot be said."
        )
    }
}
