package import AEOModel

/// An agency's call whose signature was checked.
package struct AgencyProof: Sendable, Equatable {
    /// The agency.
    package let party: PartyCode
    /// The key that signed, by its thumbprint.
    package let keyID: String
    /// What the key may ask for.
    package let purposes: Set<AgencyPurpose>
    /// The body that the token covers.
    package let body: [UInt8]

    /// Who asks, for the journal of answers.
    package var asker: Asker { .agency(party, keyID) }
}
