package import AEOModel

/// Everything that can keep the office from doing what it was asked; the counter maps each case to one problem.
package enum RegistryError: Error, Sendable, Equatable {
    /// The rules forbid it.
    case refused(Refusal)
    /// The officer's token is missing, wrong, expired or for another call; the words say which.
    case unauthorised(String)
    /// The caller is known and may not ask for this; the words say why.
    case forbidden(String)
    /// No such certificate, list, tile or document, or none that the asker may see.
    case notFound(String)
    /// A part of the request is not well-formed: its name and what is wrong.
    case invalid(field: String, detail: String)
    /// The idempotency key was used with another body.
    case idempotencyMismatch
    /// The same idempotency key is being worked on.
    case idempotencyInProgress
    /// The queue is full; try again after so many seconds.
    case busy(retryAfter: Int)
    /// The registry takes no writes for now, and why.
    case readOnly(String)
    /// The home was restored from a backup of so many entries, and takes no writes until it is resumed.
    case restored(size: UInt64)
    /// The act may or may not have been recorded; the same key tells.
    case outcomeUnknown
    /// Nothing was written because the store would not take it (disk full, read-only).
    case storeUnwritable(String)
    /// Reading the store failed.
    case storeUnreadable(String)
    /// The clock cannot be trusted (DESIGN.md §5).
    case clockImplausible(String)
    /// A fault of this program.
    case fault(String)
}
