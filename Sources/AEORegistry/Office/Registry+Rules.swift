import AEOModel

extension Registry {
    /// The rules of a programme on a day; refused until the profile stands in the log (promise 2).
    func rules(
        of programme: ProgrammeID,
        on day: CivilDate,
        recordedIn snapshot: Snapshot
    ) throws(RegistryError) -> JudgingRules {
        guard let hosted = profilesByID[programme] else {
            throw .fault("the profile of \(programme) is missing")
        }
        guard snapshot.profiles[programme]?.digest == hosted.digest else {
            throw .readOnly("the profile of \(programme) is not recorded in the log yet")
        }
        let (version, assumed) = hosted.profile.rules(on: day)
        return JudgingRules(version: version, assumed: assumed, digest: hosted.digest)
    }

    /// The judge of applications under a programme, on the day that it is at the authority.
    func grantJudge(
        of programme: ProgrammeID,
        office: AuthorityOffice,
        now: Instant
    ) throws(RegistryError) -> GrantJudge {
        guard let hosted = profilesByID[programme] else {
            throw .fault("the profile of \(programme) is missing")
        }
        return GrantJudge(
            profile: hosted.profile,
            authority: office.authority,
            zone: office.zone,
            today: office.zone.date(of: now)
        )
    }
}
