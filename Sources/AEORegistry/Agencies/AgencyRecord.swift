import AEOModel
import JOSE

/// A registered key of an agency as the snapshot holds it: the newest fact, and the key ready to verify with.
package struct AgencyRecord: Sendable, Equatable {
    package let fact: AgencyFact
    /// The entry that registered the key.
    package let index: UInt64
    /// The key, read once; `nil` when its bytes in the log are none that verifies here, and then it admits nobody.
    let key: PublicKey?
}
