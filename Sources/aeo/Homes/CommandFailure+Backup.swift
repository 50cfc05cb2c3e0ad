import RegistryHome

extension CommandFailure {
    /// Why a backup was not made or not restored.
    init(_ error: BackupError) {
        switch error {
        case .home(let error): self.init(error)
        case .notABackup, .notOpened, .unknownFormat, .inconsistent:
            self.init(.refused, error.description, hint: error.remedy)
        case .notCopied: self.init(.unavailable, error.description, hint: error.remedy)
        case .exists: self.init(.usage, error.description, hint: error.remedy)
        }
    }

    /// Why a home was not resumed.
    init(_ refusal: ResumeRefusal) {
        switch refusal {
        case .home(let error): self.init(error)
        case .nothingFound: self.init(.usage, refusal.description, hint: refusal.remedy)
        case .notRestored, .clockBehind, .missingKeyFiles, .log:
            self.init(.refused, refusal.description, hint: refusal.remedy)
        case .archive: self.init(.unavailable, refusal.description, hint: refusal.remedy)
        }
    }
}
