/// A registry fact: further places that a restart of the log holds, recorded together with it.
package struct HeldFact: Sendable, Equatable {
    /// How many places one entry carries at most, so that it stays within the length of a log entry.
    package static let most = 500

    /// One place at least, and no more than `most`.
    package let held: [HeldValue]

    package init(held: [HeldValue]) { self.held = held }
}
