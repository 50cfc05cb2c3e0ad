import Synchronization

/// Carries one value out of a closure.
package final class Box<Value: Sendable>: Sendable {
    /// Nothing was put in.
    struct Empty: Error {}

    private let value = Mutex<Value?>(nil)

    package init() {}

    package func put(_ new: Value) { value.withLock { $0 = new } }

    package func take() throws -> Value {
        guard let value = value.withLock({ $0 }) else { throw Empty() }
        return value
    }
}
