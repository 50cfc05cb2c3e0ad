package import AEOModel

/// A re-application bar as officers see it.
package struct BarView: Sendable, Equatable {
    /// The bar's record, or the act that started it.
    package let id: RecordID
    package let programme: ProgrammeID
    package let span: BarSpan
    /// The certificate whose ending started it; `nil` for one set by hand.
    package let certificateNumber: String?
    /// Whom it is on, as `SCHEME:VALUE`.
    package let keys: [String]
    package let isLifted: Bool
}
