package import AEOModel

/// A registry fact: what an arrangement says from here on, by the digest of its document.
package struct ArrangementFact: Sendable, Equatable {
    package let arrangement: ArrangementID
    package let change: ArrangementChange
    /// Counts 1, 2, 3 … for each arrangement.
    package let version: Int
    /// SHA-256 of the document's canonical bytes, and how many there are.
    package let digest: [UInt8]
    package let length: Int
    /// SHA-256 of the officer's decision as kept beside the log; `nil` for what ships with the registry.
    package let decision: [UInt8]?
    /// The officer's key, by its thumbprint.
    package let officer: String?
}
