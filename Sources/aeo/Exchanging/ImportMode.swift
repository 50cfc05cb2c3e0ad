import ArgumentParser

/// What a list says of those who are not on it.
enum ImportMode: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// The list stands for all; who is missing is missing.
    case snapshot
    /// The list has changes only.
    case delta
}
