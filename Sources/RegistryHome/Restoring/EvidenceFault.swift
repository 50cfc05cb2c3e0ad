/// Why something found outside proves nothing.
package struct EvidenceFault: Error, Sendable, CustomStringConvertible {
    /// The reason in words.
    package let description: String

    init(_ description: String) { self.description = description }
}
