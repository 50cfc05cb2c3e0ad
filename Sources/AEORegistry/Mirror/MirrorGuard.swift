import AEOModel

/// What makes a list suspicious; an officer may insist.
package enum MirrorGuard: String, Sendable, CaseIterable {
    /// It has no row that can be taken.
    case empty
    /// It names another partner, or numbers or programmes of another country.
    case wrongPartner = "wrong-partner"
    /// The very file was applied last.
    case alreadyApplied = "already-applied"
    /// It is older than the one applied last.
    case olderList = "older-list"
    /// It was drawn up in the future.
    case futureList = "future-list"
    /// It is a whole list with more than a fifth fewer rows than stand now.
    case fewerRows = "fewer-rows"
    /// It suspends or ends more than a fifth of those that stand now, and more than ten.
    case manyEndings = "many-endings"

    /// What the comparison of a list with its partner's records found.
    struct Findings: Sendable {
        var mode: MirrorMode
        var listDate: CivilDate
        /// Rows taken.
        var accepted = 0
        /// Those on the partner's lists before.
        var listedBefore = 0
        /// Those suspended or ended by the list.
        var endings = 0
        var isForeign = false
        /// Whether the list applied last came from the very same file.
        var isSameFile = false
        /// The date of the list applied last; `nil` when there is none.
        var lastListDate: CivilDate?
        /// The present day.
        var today: CivilDate
    }

    /// The guards that a list meets, the weightiest first.
    static func met(by findings: Findings) -> [MirrorGuard] {
        allCases.filter { $0.isMet(by: findings) }
    }

    private func isMet(by findings: Findings) -> Bool {
        switch self {
        case .empty: findings.accepted == 0
        case .wrongPartner: findings.isForeign
        case .alreadyApplied: findings.isSameFile
        case .olderList: findings.lastListDate.map { findings.listDate < $0 } ?? false
        case .futureList: findings.listDate > findings.today
        case .fewerRows:
            findings.mode == .snapshot && findings.accepted * 5 < findings.listedBefore * 4
        case .manyEndings: findings.endings > 10 && findings.endings * 5 > findings.listedBefore
        }
    }
}
