import AEOModel

extension EntryContent {
    /// The programme and kind of an act on a trader; `nil` for a registry fact.
    var counted: (programme: ProgrammeID, kind: ActKind)? {
        switch self {
        case .grant(let grant): (grant.programme, .grant)
        case .act(let entry): (entry.programme, entry.act.kind)
        case .key, .profile, .statusList, .clock: nil
        }
    }
}
