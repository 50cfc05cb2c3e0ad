package import AEOModel

/// What an entry of the log says.
package enum EntryContent: Sendable, Equatable {
    case grant(GrantEntry)
    case act(ActEntry)
    case key(KeyFact, recordedAt: Instant)
    case profile(ProfileFact, recordedAt: Instant)
    case statusList(StatusListFact, recordedAt: Instant)
    case restart(RestartFact, recordedAt: Instant)

    /// The record that the entry is on; `nil` for a registry fact.
    package var certificate: RecordID? {
        switch self {
        case .grant(let grant): grant.certificate
        case .act(let act): act.certificate
        case .key, .profile, .statusList, .restart: nil
        }
    }

    /// The entry's stamp.
    package var recordedAt: Instant {
        switch self {
        case .grant(let grant): grant.recordedAt
        case .act(let act): act.act.recordedAt
        case .key(_, let instant), .profile(_, let instant), .statusList(_, let instant): instant
        case .restart(_, let instant): instant
        }
    }
}
