import AEOModel
import AEORegistry

/// Checks what a question of status is narrowed down to.
struct StatusFilter: Sendable {
    let registry: Registry
    /// The codes of roles by lower-case English words.
    let roleCodes: [String: String]

    /// Refuses a programme that is not hosted and a role that nobody has: a mistyped one must not read as "unknown".
    func check(programme: ProgrammeID?, role: String?) throws(RegistryError) {
        if let programme { _ = try registry.zone(of: programme) }
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
