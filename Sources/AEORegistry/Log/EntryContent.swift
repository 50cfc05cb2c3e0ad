package import AEOModel

/// What an entry of the log says.
package enum EntryContent: Sendable, Equatable {
    case grant(GrantEntry)
    case act(ActEntry)
    case refusal(RefusalEntry)
    case bar(BarEntry)
    case barLift(BarLiftEntry)
    case key(KeyFact, recordedAt: Instant)
    case profile(ProfileFact, recordedAt: Instant)
    case statusList(StatusListFact, recordedAt: Instant)
    case clock(ClockFact, recordedAt: Instant)
    case restart(RestartFact, recordedAt: Instant)
    case held(HeldFact, recordedAt: Instant)
    case arrangement(ArrangementFact, recordedAt: Instant)
    case territories(TerritoryFact, recordedAt: Instant)
    case stop(StopEntry)
    case resume(ResumeEntry)
    case mirror(MirrorFact, recordedAt: Instant)
    case agency(AgencyFact, recordedAt: Instant)

    /// The record that the entry is on; `nil` for a registry fact.
    package var certificate: RecordID? {
        switch self {
        case .grant(let grant): grant.certificate
        case .act(let act): act.certificate
        case .refusal(let refusal): refusal.refusal
        case .bar(let bar): bar.bar
        case .barLift(let lift): lift.bar
        case .stop(let stop): stop.stop
        case .resume(let resume): resume.stop
        case .key, .profile, .statusList, .clock, .restart, .held, .arrangement, .territories, .mirror,
            .agency: nil
        }
    }

    /// The entry's stamp.
    package var recordedAt: Instant {
        switch self {
        case .grant(let grant): grant.recordedAt
        case .act(let act): act.act.recordedAt
        case .refusal(let refusal): refusal.recordedAt
        case .bar(let bar): bar.recordedAt
        case .barLift(let lift): lift.recordedAt
        case .stop(let stop): stop.recordedAt
        case .resume(let resume): resume.recordedAt
        case .arrangement(_, let instant), .territories(_, let instant): instant
        case .key(_, let instant), .profile(_, let instant), .statusList(_, let instant),
            .clock(_, let instant), .restart(_, let instant), .held(_, let instant),
            .mirror(_, let instant),
            .agency(_, let instant):
            instant
        }
    }
}
