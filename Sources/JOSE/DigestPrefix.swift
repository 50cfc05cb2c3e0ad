/// The first sixteen letters of a digest in base64url: 96 bits, by which digests are found and told apart.
struct DigestPrefix: Hashable {
    private let high: UInt64
    private let low: UInt64

    /// Takes the first sixteen bytes of a text that has at least as many.
    init(_ letters: Span<UInt8>) {
        high = unsafe UInt64(bigEndian: letters.bytes.unsafeLoadUnaligned(as: UInt64.self))
        low = unsafe UInt64(bigEndian: letters.bytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }

    /// Encodes the first twelve of the digest's bytes, given as the first two of its words.
    init(high first: UInt64, low second: UInt64) {
        // Six bytes make eight letters: the first word's upper six, then its lower two with the second's upper four.
        high = Self.letters(first >> 16)
        low = Self.letters((first & 0xFFFF) << 32 | second >> 32)
    }

    /// The eight letters of 48 bits.
    private static func letters(_ bits: UInt64) -> UInt64 {
        let alphabet = Base64URL.alphabet
        var letters: UInt64 = 0
        var shift: UInt64 = 48
        while shift > 0 {
            shift -= 6
            letters = letters << 8 | UInt64(alphabet[Int(bits >> shift & 63)])
        }
        return letters
    }
}

extension DigestPrefix: Comparable {
    /// The order of the letters, so that equal ones come to stand side by side.
    static func < (left: DigestPrefix, right: DigestPrefix) -> Bool {
        left.high < right.high || left.high == right.high && left.low < right.low
    }
}
