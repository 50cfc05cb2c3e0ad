import AEOModel

/// From which entry on an authority's credentials are signed with a key.
struct IssuingEpoch: Sendable, Equatable {
    let authority: CountryCode
    let keyID: String
    /// The entry that told of the key; the credentials recorded after it are signed with it.
    let from: UInt64
}
