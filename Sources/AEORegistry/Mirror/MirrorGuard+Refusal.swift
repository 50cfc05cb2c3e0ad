import AEOModel

extension MirrorGuard {
    /// The refusal to apply a list that meets the guard.
    var refusal: Refusal { Refusal(rule, words, remedy: Self.remedy, isAcceptable: true) }

    private static let remedy =
        "look at the file and its mapping; if it is right all the same, apply it with --accept-guard"

    private var rule: RefusalRule {
        switch self {
        case .empty: .listEmpty
        case .wrongPartner: .wrongPartner
        case .alreadyApplied: .alreadyApplied
        case .olderList: .olderList
        case .futureList: .futureList
        case .fewerRows: .fewerRows
        case .manyEndings: .manyEndings
        }
    }

    private var words: String {
        switch self {
        case .empty: "the list has no row that can be taken"
        case .wrongPartner: "the list names another partner, or another country's numbers or programmes"
        case .alreadyApplied: "this very file was applied last"
        case .olderList: "the list is older than the one that was applied last"
        case .futureList: "the list is dated in the future"
        case .fewerRows: "the list has more than a fifth fewer rows than stand now"
        case .manyEndings: "the list suspends or ends more than a fifth of those that stand now"
        }
    }
}
