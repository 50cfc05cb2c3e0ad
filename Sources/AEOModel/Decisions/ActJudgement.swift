/// An act that the rules allow, and the doubts that were set aside for it.
public struct ActJudgement: Sendable, Hashable {
    /// The act with its instants.
    public let act: Act
    /// The doubts that the officer set aside.
    public let acceptedWarnings: [String]

    /// Makes a judgement.
    public init(act: Act, acceptedWarnings: [String]) {
        self.act = act
        self.acceptedWarnings = acceptedWarnings
    }
}
