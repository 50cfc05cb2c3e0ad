package import AEOModel

/// Whose eyes an answer on recognition is for.
package enum RecognitionView: Sendable, Hashable {
    /// Anybody's: published holders, and nothing that a partner sent.
    case published
    /// An officer's of this registry: everything.
    case officer
    /// Another agency's or a partner's: published holders, those who agreed that it gets their data, and what partners
    /// sent when it belongs to a country of this registry.
    case agency(PartyCode)
}
