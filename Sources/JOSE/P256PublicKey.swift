import Crypto

/// A point of P-256 that was found to lie on the curve, ready to verify with.
public struct P256PublicKey: Sendable {
    /// The coordinates x‖y, 64 bytes.
    public let rawRepresentation: [UInt8]

    private let key: P256.Signing.PublicKey

    /// Checks and takes coordinates x‖y.
    ///
    /// - Throws: `JOSEError.key` when they do not have 64 bytes or are no point of the curve.
    public init(rawRepresentation: [UInt8]) throws(JOSEError) {
        guard rawRepresentation.count == 64 else { throw .key(.wrongLength("x, y")) }
        do {
            key = try P256.Signing.PublicKey(rawRepresentation: rawRepresentation)
        } catch {
            throw .key(.invalidPoint)
        }
        self.rawRepresentation = rawRepresentation
    }

    init(_ key: P256.Signing.PublicKey) {
        self.key = key
        rawRepresentation = Array(key.rawRepresentation)
    }

    func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        guard signature.count == 64,
            let parsed = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
        else { return false }
        return key.isValidSignature(parsed, for: message)
    }
}

extension P256PublicKey: Equatable {
    /// Equality of the points.
    public static func == (left: P256PublicKey, right: P256PublicKey) -> Bool {
        left.rawRepresentation == right.rawRepresentation
    }
}
