extension Submission {
    /// Tells the waiter that the work was not done.
    func fail(_ error: RegistryError) { waiter.resume(returning: .failure(error)) }
}
