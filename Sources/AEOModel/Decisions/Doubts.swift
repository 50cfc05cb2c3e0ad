/// The doubts that an officer may set aside, and those that were.
struct Doubts {
    private let accepted: Set<String>
    private(set) var setAside: [String] = []

    init(accepting codes: [String]) { accepted = Set(codes) }

    /// Refuses unless the officer accepts the doubt; an accepted one is remembered for the record.
    mutating func raise(_ rule: RefusalRule, _ detail: String, remedy: String) throws(Refusal) {
        guard accepted.contains(rule.rawValue) else {
            throw Refusal(
                rule,
                detail,
                remedy: remedy + ", or insist with --accept-warning \(rule.rawValue)",
                isAcceptable: true
            )
        }
        if !setAside.contains(rule.rawValue) { setAside.append(rule.rawValue) }
    }
}
