import AEOModel
import JOSE

extension ReferenceProfiles {
    /// What a programme's profile says of each tier's eligibility for mutual recognition on a day; silent where that is
    /// not known.
    func eligibility(of programme: ProgrammeID, on day: CivilDate) -> [String: Bool] {
        guard let hosted = profile(programme) else { return [:] }
        let version = hosted.version(hosted.profile.rules(on: day).version.number)
        var eligibility: [String: Bool] = [:]
        for entry in version?["tiers"]?.arrayValue ?? [] {
            guard let tier = entry.objectValue, let code = tier["code"]?.stringValue,
                let isEligible = tier["mra_eligible"]?.boolValue
            else { continue }
            eligibility[code] = isEligible
        }
        return eligibility
    }
}
