import AEOModel
import JOSE

extension RuleReader {
    /// The validity of a version or a tier, as written and as computed from.
    static func readValidity(
        _ owner: ProfileNode
    ) throws(ProfileError) -> (kind: ValidityKind, rule: Validity) {
        let entry = try owner.child(
            "validity",
            members: ["kind", "years", "review_years", "attestation", "source", "certainty"]
        )
        let kind = try entry.word("kind", of: ValidityKind.self)
        let years = try entry.integerOrNull("years", in: 1...20)
        _ = try entry.integerOrNull("review_years", in: 1...20)
        try checkAttestation(entry)
        let certainty = try entry.certainty()
        guard (kind == .unknown) == (certainty == .unknown) else {
            throw entry.error(.inconsistent("does not go with the kind \(kind.rawValue)"), "certainty")
        }
        guard (kind == .years) == (years != nil) else {
            throw entry.error(.inconsistent("does not go with the kind \(kind.rawValue)"), "years")
        }
        guard certainty.isFirm else { return (kind, .unknown) }
        switch kind {
        case .unlimited: return (kind, .unlimited)
        case .years: return (kind, years.map(Validity.years) ?? .unknown)
        case .perTier, .unknown: return (kind, .unknown)
        }
    }

    /// A yearly confirmation by the holder within a window of days.
    private static func checkAttestation(_ entry: ProfileNode) throws(ProfileError) {
        guard !entry["attestation"].isNull else { return }
        let attestation = try entry.child("attestation", members: ["every", "window"])
        guard try attestation.text("every") == "year" else {
            throw attestation.error(.notAllowed("must be year"), "every")
        }
        let window = try attestation.texts("window", atLeast: 2)
        guard window.count == 2 else { throw attestation.error(.notAllowed("has two days"), "window") }
        for day in window {
            // Any leap year has all days that a window can name.
            do { _ = try CivilDate(parsing: "2024-" + day) } catch {
                throw attestation.error(.notAllowed("\"\(day)\" is not a month and day"), "window")
            }
        }
    }
}
