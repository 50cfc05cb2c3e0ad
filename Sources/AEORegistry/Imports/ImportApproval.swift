/// An officer's word that a staged list shall be applied.
package struct ImportApproval: Sendable, Equatable {
    /// Whether the guards that were shown are accepted.
    package let acceptsGuards: Bool
    /// The officer's words, kept in the decision.
    package let reason: String?

    package init(acceptsGuards: Bool, reason: String?) {
        self.acceptsGuards = acceptsGuards
        self.reason = reason
    }
}
