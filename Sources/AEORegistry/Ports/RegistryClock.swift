package import AEOModel

/// The time that the registry lives by; tests pass one that they move themselves.
package protocol RegistryClock: Sendable {
    /// The wall clock.
    func now() -> Instant

    /// Waits until the wall clock reaches an instant; returns early when the task is cancelled.
    func sleep(until instant: Instant) async
}
