package import AEOModel

/// Whose status a place in a list tells.
package struct ListSlot: Sendable, Equatable {
    package let certificate: RecordID
    /// The position of the part among the certificate's parts; `nil` for the whole certificate.
    package let part: Int?
    /// The position of the credential among the certificate's credentials.
    package let credential: Int
}
