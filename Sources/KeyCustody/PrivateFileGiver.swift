import Glibc

/// Who laid a private file ready, and so whose it may be.
enum PrivateFileGiver {
    /// The user that reads it.
    case owner
    /// The service manager: root owns the file and lets the user read it by an access control list.
    case serviceManager

    func isTrustedOwner(_ user: uid_t) -> Bool {
        switch self {
        case .owner: user == geteuid()
        case .serviceManager: user == geteuid() || user == 0
        }
    }

    /// The rights that nobody else may have.
    ///
    /// An access control list shows in the group's place of the mode.
    var forbiddenMode: mode_t {
        switch self {
        case .owner: 0o077
        case .serviceManager: 0o037
        }
    }
}
