import RegistryHome

extension CommandFailure {
    /// Why a key was not changed.
    init(_ error: KeyChangeError) {
        switch error {
        case .home(.locked(let path)):
            self.init(
                .unavailable,
                "another process works with \(path); keys are changed while aeod is stopped",
                hint: "stop aeod, repeat the command, and start aeod again"
            )
        case .home(let error): self.init(error)
        case .noKeysOfRole, .whichAuthority, .noSuchAuthority, .authorityUnexpected:
            self.init(.usage, error.description, hint: error.remedy)
        case .noSuchKey, .logIsCompromised, .onlyActive, .ended, .endAhead, .signedLater, .believedLess,
            .pastTheLog:
            self.init(.refused, error.description, hint: error.remedy)
        }
    }
}
