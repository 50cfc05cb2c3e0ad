extension RegistryError {
    /// What a failed read of the archive means to the asker.
    init(reading error: ArchiveError) {
        switch error {
        case .notWritten(let cause), .outcomeUnknown(let cause), .unreadable(let cause), .corrupt(let cause):
            self = .storeUnreadable(cause)
        case .newerVersion(let found, let known):
            self = .storeUnreadable("the store has version \(found), and this program knows \(known)")
        case .fenced(let expected, let found):
            self = .storeUnreadable("the log has \(found) entries, not \(expected)")
        }
    }
}
