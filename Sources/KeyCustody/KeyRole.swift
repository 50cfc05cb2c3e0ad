package import JOSE

/// What a key may be used for; a key serves one role only.
package enum KeyRole: String, Sendable, CaseIterable {
    /// Signs credentials.
    case issuing
    /// Signs status list tokens.
    case status
    /// Signs the checkpoints of the log.
    case log
    /// Signs an officer's requests.
    case officer
    /// Is bound into a credential and shows that the trader presents it.
    case holder
    /// Signs the questions of another agency.
    case agency

    /// The one algorithm of the role: Ed25519 for notes (C2SP signed-note), ES256 for all JWS (HAIP).
    package var algorithm: JWSAlgorithm {
        switch self {
        case .log: .ed25519
        case .issuing, .status, .officer, .holder, .agency: .es256
        }
    }

    /// Whether every authority has keys of its own in this role.
    package var belongsToAuthority: Bool {
        switch self {
        case .issuing, .status: true
        case .log, .officer, .holder, .agency: false
        }
    }
}
