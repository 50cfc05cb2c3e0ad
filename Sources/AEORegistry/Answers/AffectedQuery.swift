package import AEOModel

/// The question "which answers relied on this certificate?".
package struct AffectedQuery: Sendable, Equatable {
    /// Only answers given from here on; `nil` for the certificate's first day.
    package var from: Moment?
    /// Only answers given up to here, a day to its end; `nil` for the recording of the annulment, or for now.
    package var until: Moment?
    /// The position that the page before ended with; 0 for the first page.
    package var after: Int64
    /// At most so many, 1 to 500.
    package var limit: Int

    package init(from: Moment? = nil, until: Moment? = nil, after: Int64 = 0, limit: Int = 100) {
        self.from = from
        self.until = until
        self.after = after
        self.limit = limit
    }
}
