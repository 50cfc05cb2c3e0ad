/// One piece of work waiting for the sequencer.
struct Submission: Sendable {
    /// What the work makes of the signed tree: its answer, and the copy to keep for a repeated request.
    typealias Finish = @Sendable (SignedTree) throws(RegistryError) -> (WriteAnswer, StoredAnswer?)

    /// Judges the work against the batch so far and appends its entries.
    let prepare: @Sendable (inout BatchBuilder) throws(RegistryError) -> Finish
    /// Whether it is an officer's word on the clock, which is taken when the clock is not believed.
    var settlesClock = false
    /// Whoever waits for the outcome.
    let waiter: CheckedContinuation<Result<WriteAnswer, RegistryError>, Never>
}
