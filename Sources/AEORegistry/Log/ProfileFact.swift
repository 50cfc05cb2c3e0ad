package import AEOModel

/// A registry fact: the profile that judges a programme's acts from here on, by digest.
package struct ProfileFact: Sendable, Equatable {
    package let programme: ProgrammeID
    /// The number of its newest version of the rules.
    package let version: Int
    /// SHA-256 of its canonical bytes.
    package let digest: [UInt8]
    package let length: Int
}
