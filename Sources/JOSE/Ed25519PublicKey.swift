import Crypto

/// An Ed25519 public key (RFC 8032), ready to verify with.
public struct Ed25519PublicKey: Sendable {
    /// The encoded point, 32 bytes.
    public let rawRepresentation: [UInt8]

    private let key: Curve25519.Signing.PublicKey

    /// Checks and takes an encoded point.
    ///
    /// Points of small order and y-coordinates that are not reduced are refused: under the former, one signature would
    /// fit many messages; the latter are second spellings of a key (RFC 8032 §5.1.3 step 1).
    ///
    /// - Throws: `JOSEError.key` when it does not have 32 bytes or is one of those.
    public init(rawRepresentation: [UInt8]) throws(JOSEError) {
        guard rawRepresentation.count == 32 else { throw .key(.wrongLength("x")) }
        var ordinate = rawRepresentation
        ordinate[31] &= 0x7F
        guard Self.isReduced(ordinate), !Self.ordinatesOfSmallOrder.contains(ordinate) else {
            throw .key(.invalidPoint)
        }
        do {
            key = try Curve25519.Signing.PublicKey(rawRepresentation: rawRepresentation)
        } catch {
            throw .key(.invalidPoint)
        }
        self.rawRepresentation = rawRepresentation
    }

    init(_ key: Curve25519.Signing.PublicKey) {
        self.key = key
        rawRepresentation = Array(key.rawRepresentation)
    }

    func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        signature.count == 64 && key.isValidSignature(signature, for: message)
    }

    /// Whether a little-endian ordinate is below 2^255 − 19.
    private static func isReduced(_ ordinate: [UInt8]) -> Bool {
        ordinate[0] < 0xED || ordinate[31] != 0x7F || ordinate[1...30].contains { $0 != 0xFF }
    }

    /// The y-coordinates of the eight points whose order divides eight: 0, 1, −1 and two of order eight.
    private static let ordinatesOfSmallOrder: [[UInt8]] = [
        [UInt8](repeating: 0, count: 32),
        [1] + [UInt8](repeating: 0, count: 31),
        [0xEC] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
        [
            0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF, 0x98, 0xF0,
            0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53, 0xFC, 0x05,
        ],
        [
            0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67, 0x0F,
            0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC, 0x03, 0x7A,
        ],
    ]
}

extension Ed25519PublicKey: Equatable {
    /// Equality of the encoded points.
    public static func == (left: Ed25519PublicKey, right: Ed25519PublicKey) -> Bool {
        left.rawRepresentation == right.rawRepresentation
    }
}
