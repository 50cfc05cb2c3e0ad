/// How far an agency's key is in its life; an ended one never comes back.
package enum AgencyState: String, Sendable {
    /// The key signs for the agency.
    case active
    /// The key was taken back.
    case ended
}
