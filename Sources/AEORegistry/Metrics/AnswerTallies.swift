/// How often each answer to "is it good?" was given in one way.
final class AnswerTallies: Sendable {
    private let valid = Tally()
    private let notValid = Tally()
    private let unknown = Tally()

    /// The tally of an answer.
    func tally(of outcome: StatusOutcome) -> Tally {
        switch outcome {
        case .valid: valid
        case .notValid: notValid
        case .unknown: unknown
        }
    }
}
