package import JOSE

/// A key that has just been made and stored.
package struct StoredKey: Sendable {
    /// Its name in the store.
    package let name: StoredKeyName
    /// Its file.
    package let path: String
    /// What signs with it.
    package let signer: any Signer
}
