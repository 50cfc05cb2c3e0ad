import COpenSSL
import Synchronization

/// Bytes that are overwritten when nobody holds them any more.
final class SecretBytes: Sendable {
    private let bytes: Mutex<[UInt8]>

    init(_ bytes: [UInt8]) {
        self.bytes = Mutex(bytes)
    }

    deinit {
        bytes.withLock { $0.wipe() }
    }

    /// Lends the bytes, in the form in which OpenSSL takes a passphrase.
    func withCharacters<Answer: Sendable>(_ body: (UnsafePointer<CChar>?, Int32) -> Answer) -> Answer {
        bytes.withLock { bytes in
            unsafe bytes.withUnsafeBytes { buffer in
                unsafe body(buffer.assumingMemoryBound(to: CChar.self).baseAddress, Int32(buffer.count))
            }
        }
    }
}
