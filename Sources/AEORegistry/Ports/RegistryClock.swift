package import AEOModel

/// The time that the registry lives by; tests pass one that they move themselves.
package protocol RegistryClock: Sendable {
    /// The wall clock.
    func now() -> Instant

    /// Microseconds that have passed since some fixed moment, whatever happens to the wall clock.
    func elapsed() -> Int64

    /// Waits until the wall clock reaches an instant; returns early when the task is cancelled.
    func sleep(until instant: Instant) async
}

extension RegistryClock {
    /// A clock without a second source believes its wall clock.
    package func elapsed() -> Int64 { now().microseconds }
}
