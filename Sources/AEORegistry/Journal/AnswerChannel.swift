/// By which way an answer was given.
package enum AnswerChannel: String, Sendable, CaseIterable {
    /// The look-up of a number (`GET /v1/status`).
    case status
    /// The online verification of a credential (`POST /v1/verify`).
    case verify
}
