import Crypto

/// SHA-256 (FIPS 180-4) over byte arrays, the one hash of this room.
public enum SHA256Digest {
    /// The number of bytes of a digest.
    public static let byteCount = 32

    /// Hashes bytes.
    public static func hash(_ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: bytes))
    }

    /// Hashes a run of bytes without copying it first.
    public static func hash(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        Array(SHA256.hash(data: bytes))
    }
}
