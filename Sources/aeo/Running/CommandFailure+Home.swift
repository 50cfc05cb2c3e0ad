import RegistryHome

extension CommandFailure {
    /// What is wrong with a home.
    init(_ error: HomeError) {
        let status: CommandStatus =
            switch error {
            case .notAHome, .unknownProgramme, .noProgramme, .badURL, .badAuthority: .usage
            case .notEmpty: .refused
            case .locked: .unavailable
            case .noPassphrase, .custody: .notPermitted
            case .unreadable, .unwritable, .malformed, .unknownTimeZone, .missingKey: .internal
            }
        self.init(status, error.description, hint: error.remedy)
    }
}
