import AEOModel

extension EntryContent {
    /// The kinds of acts on traders that are counted.
    static let countedKinds =
        ActKind.allCases.map(\.rawValue)
        + [CaseKind.refuse.rawValue, CaseKind.bar.rawValue, CaseKind.barLift.rawValue]

    /// The programme and kind of an act on a trader; `nil` for a registry fact.
    var counted: (programme: ProgrammeID, kind: String)? {
        switch self {
        case .grant(let grant): (grant.programme, ActKind.grant.rawValue)
        case .act(let entry): (entry.programme, entry.act.kind.rawValue)
        case .refusal(let entry): (entry.programme, CaseKind.refuse.rawValue)
        case .bar(let entry): (entry.programme, CaseKind.bar.rawValue)
        case .barLift(let entry): (entry.programme, CaseKind.barLift.rawValue)
        // A stop is on an operator of the other side, under no programme of this registry.
        case .stop, .resume: nil
        case .key, .profile, .statusList, .clock, .restart, .held, .arrangement, .territories, .mirror,
            .agency:
            nil
        }
    }
}
