import AEORegistryAPI
import AEORegistryClient

extension CommandFailure {
    /// Why a registry gave no answer that can be used.
    init(_ error: ClientError, registry: String) {
        switch error {
        case .unreachable(let cause):
            self.init(
                .unavailable,
                "the registry at \(registry) cannot be reached: \(cause)",
                hint: "see that it runs (`aeod --home DIR`) and that the URL is right"
            )
        case .invalidAnswer(let why):
            self.init(
                .unavailable,
                "what answers at \(registry) does not speak as a registry: \(why)",
                hint: "see that the URL is that of a registry"
            )
        case .problem(let problem):
            self.init(problem)
        }
    }

    /// A problem that the registry told.
    init(_ problem: RegistryProblem) {
        let rule = problem.rule.map { " (\($0))" } ?? ""
        var hints = [problem.remedy].compactMap(\.self)
        // The rules' own remedy often says so already.
        let isTold = problem.remedy?.contains("--accept-warning") ?? false
        if problem.isAcceptable, !isTold, let rule = problem.rule {
            hints.append("to insist: --accept-warning \(rule)")
        }
        self.init(
            Self.status(of: problem),
            "\(problem.title)\(rule): \(problem.detail)",
            hint: hints.isEmpty ? nil : hints.joined(separator: "; ")
        )
    }

    private static func status(of problem: RegistryProblem) -> CommandStatus {
        guard let code = ProblemCode(rawValue: problem.code) else { return .unavailable }
        switch code {
        case .refused, .notFound, .methodNotAllowed, .invalidRequest, .invalidJSON, .tooLarge, .uriTooLong,
            .unsupportedMediaType, .idempotencyKeyRequired, .idempotencyMismatch:
            return .refused
        case .unauthorised, .forbidden: return .notPermitted
        case .timeout, .idempotencyInProgress, .busy, .readOnly, .outcomeUnknown, .storeUnwritable,
            .storeUnreadable,
            .clockImplausible:
            return .unavailable
        case .internal: return .internal
        }
    }
}
