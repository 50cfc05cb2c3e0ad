import Synchronization

/// A number that only grows, counted without a lock.
package final class Tally: Sendable {
    private let value = Atomic<Int64>(0)

    package init() {}

    /// Counts.
    package func add(_ amount: Int64 = 1) { value.wrappingAdd(amount, ordering: .relaxed) }

    /// What was counted since the start.
    package var count: Int64 { value.load(ordering: .relaxed) }
}
