/// Which roles in the consignment an arrangement covers.
public struct RoleLimit: Sendable, Hashable {
    /// The only ones covered; `nil` for every one that is not left out.
    public let only: Set<String>?
    /// The ones left out.
    public let except: Set<String>

    /// Makes a limit.
    public init(only: Set<String>? = nil, except: Set<String> = []) {
        self.only = only
        self.except = except
    }

    /// Whether every role is covered.
    public var isOpen: Bool { only == nil && except.isEmpty }

    /// Whether a role is covered.
    public func covers(_ role: String) -> Bool {
        (only?.contains(role) ?? true) && !except.contains(role)
    }
}
