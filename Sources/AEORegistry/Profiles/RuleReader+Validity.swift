import AEOModel
import JOSE

extension RuleReader {
    /// The validity of a version or a tier, as written and as computed from.
    static func readValidity(
        _ owner: ProfileNode
    ) throws(ProfileError) -> (kind: ValidityKind, terms: ValidityTerms) {
        let entry = try owner.child(
            "validity",
            members: ["kind", "years", "review_years", "attestation", "source", "certainty"]
        )
        let kind = try entry.word("kind", of: ValidityKind.self)
        let years = try entry.integerOrNull("years", in: 1...20)
        let reviewYears = try entry.integerOrNull("review_years", in: 1...20)
        let attestation = try attestation(entry)
        let certainty = try entry.certainty()
        guard (kind == .unknown) == (certainty == .unknown) else {
            throw entry.error(.inconsistent("does not go with the kind \(kind.rawValue)"), "certainty")
        }
        guard (kind == .years) == (years != nil) else {
            throw entry.error(.inconsistent("does not go with the kind \(kind.rawValue)"), "years")
        }
        guard certainty.isFirm else { return (kind, .unknown) }
        let rule: Validity =
            switch kind {
            case .unlimited: .unlimited
            case .years: years.map(Validity.years) ?? .unknown
            case .perTier, .unknown: .unknown
            }
        return (kind, ValidityTerms(rule: rule, attestation: attestation, reviewYears: reviewYears))
    }

    /// A yearly confirmation by the holder within a window of days.
    private static func attestation(_ entry: ProfileNode) throws(ProfileError) -> AttestationRule? {
        guard !entry["attestation"].isNull else { return nil }
        let attestation = try entry.child("attestation", members: ["every", "window", "missed"])
        guard try attestation.text("every") == "year" else {
            throw attestation.error(.notAllowed("must be year"), "every")
        }
        let window = try attestation.texts("window", atLeast: 2)
        guard window.count == 2 else { throw attestation.error(.notAllowed("has two days"), "window") }
        let opens = try day(window[0], of: attestation)
        let closes = try day(window[1], of: attestation)
        let missed = try attestation.firmWord(
            "missed",
            among: ["lapse": MissedAttestation.lapse, "suspend": .suspend]
        )
        return AttestationRule(
            opensMonth: opens.month,
            opensDay: opens.day,
            closesMonth: closes.month,
            closesDay: closes.day,
            missed: missed ?? .unknown
        )
    }

    /// A day that every year has, written `MM-DD`.
    private static func day(_ text: String, of attestation: ProfileNode) throws(ProfileError) -> CivilDate {
        // A common year: a window that names 29 February would be without it three years out of four.
        do { return try CivilDate(parsing: "2023-" + text) } catch {
            throw attestation.error(
                .notAllowed("\"\(text)\" is not a month and day that every year has"),
                "window"
            )
        }
    }
}
