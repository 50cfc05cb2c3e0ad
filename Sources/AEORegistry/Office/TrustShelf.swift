import AEOCertificates
import Synchronization

/// The trust store and its rendering, made once for each change of the recorded keys: reading a key checks its point on
/// the curve, which no verification should pay for again.
final class TrustShelf: Sendable {
    /// What is kept, and the keys that it was made from.
    struct Content: Sendable {
        let keysAsOf: UInt64
        let store: TrustStore
        let document: PublishedBytes
    }

    private let content = Mutex<Content?>(nil)

    /// The content for the keys of a log of a size; made anew when they have changed.
    func content(
        asOf size: UInt64,
        make: () throws(RegistryError) -> Content
    ) throws(RegistryError) -> Content {
        if let kept = content.withLock({ $0 }), kept.keysAsOf == size { return kept }
        let made = try make()
        content.withLock { $0 = made }
        return made
    }
}
