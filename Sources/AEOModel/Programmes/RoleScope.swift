/// Whether the roles on a certificate restrict it or only describe its holder.
public enum RoleScope: String, Sendable, Hashable {
    /// The status covers the person in every role.
    case wholePerson = "whole-person"
    /// The status covers the named roles only.
    case perRole = "per-role"
}
