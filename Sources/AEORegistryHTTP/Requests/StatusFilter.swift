import AEOModel
import AEORegistry

/// Checks what a question of status is narrowed down to.
struct StatusFilter: Sendable {
    let registry: Registry
    /// The codes of roles by lower-case English words.
    let roleCodes: [String: String]

    /// Refuses a programme that nobody speaks of here and a role that nobody has: a mistyped one must not read as
    /// "unknown".
    ///
    /// A question on recognition may name a partner's programme.
    func check(programme: ProgrammeID?, role: String?, isForeign: Bool) throws(RegistryError) {
        if let programme, !(isForeign && registry.knows(programme)) { _ = try registry.zone(of: programme) }
        guard let role, !roleCodes.values.contains(role) else { return }
        let known = Set(roleCodes.values).sorted().joined(separator: ", ")
        throw RegistryError.refused(
            Refusal(
                .roleUnknown,
                "there is no role \(role)",
                remedy: "use one of \(known), or its English word"
            )
        )
    }
}
