/// A decision that the rules forbid: the rule, what is wrong, and what to do about it.
public struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// The rule.
    public let rule: RefusalRule
    /// What is wrong, in words.
    public let detail: String
    /// What the officer can do next.
    public let remedy: String
    /// Whether the officer may insist with `--accept-warning`.
    public let isAcceptable: Bool

    /// Makes a refusal.
    public init(_ rule: RefusalRule, _ detail: String, remedy: String, isAcceptable: Bool = false) {
        self.rule = rule
        self.detail = detail
        self.remedy = remedy
        self.isAcceptable = isAcceptable
    }

    /// The refusal in one sentence.
    public var description: String { "\(rule.rawValue): \(detail)" }

    /// The refusal of a date that lies too far off.
    static func outOfRange(_ what: String) -> Refusal {
        Refusal(
            .dateOutOfRange,
            "\(what) lies outside the years 1900 to 2199",
            remedy: "correct the date, or leave the end open"
        )
    }
}
