/// The ways in which the registry answers "is it good?".
package enum AnswerChannel: String, Sendable, CaseIterable {
    /// The verdict on a credential.
    case verify
    /// The status of a trader's number.
    case status
}
