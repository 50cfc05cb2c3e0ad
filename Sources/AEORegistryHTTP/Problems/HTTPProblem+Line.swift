import AEORegistry
import AEORegistryAPI
import JOSE

extension HTTPProblem {
    /// The problem of one line of a batch, which has no answer of its own to carry a status.
    init(line error: any Error) {
        switch error {
        case let problem as HTTPProblem: self = problem
        case let error as RegistryError: self.init(error)
        case let error as BodyError: self.init(ProblemDocument(error))
        case let error as JSONError: self.init(ProblemDocument(error))
        default:
            self.init(.internal, "the registry could not answer this line")
            cause = "\(error)"
        }
    }
}
