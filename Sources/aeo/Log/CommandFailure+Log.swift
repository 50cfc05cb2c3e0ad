import AEORegistryClient

extension CommandFailure {
    /// Why something could not be read from a log.
    init(_ error: LogReadError, registry: String) {
        switch error {
        case .client(let error): self.init(error, registry: registry)
        case .mismatch(let fault):
            self.init(
                .refused,
                "the log of \(registry) does not match: \(fault)",
                hint: "keep what you have of this log and tell its operator and its other users"
            )
        }
    }
}
