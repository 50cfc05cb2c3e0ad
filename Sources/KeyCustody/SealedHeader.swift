import COpenSSL

/// The beginning of a sealed file: how its key follows from the passphrase, and how long its chunks are.
///
/// 56 bytes: `AEO-SEALED-FILE\n`, version 1 (u32), log2 of scrypt's N, r, p, chunk length (u32 each), a salt of
/// 16 bytes and four zeros. Numbers are big-endian.
package struct SealedHeader: Sendable, Equatable {
    /// How many bytes a header has.
    package static let byteCount = 56
    /// The bytes of plain text in every chunk but the last.
    package static let chunkLength = 1 << 20

    private static let magic = Array("AEO-SEALED-FILE\n".utf8)
    private static let version: UInt32 = 1
    /// N = 2^17, r = 8, p = 1: 128 MiB of memory for each guess.
    private static let standardCost: UInt32 = 17
    /// What a header may ask of the machine that reads it: 1 GiB.
    private static let highestCost: UInt32 = 20
    private static let lowestCost: UInt32 = 14
    private static let blockSize: UInt32 = 8
    private static let saltLength = 16

    let cost: UInt32
    let salt: [UInt8]

    /// A header for a new file, with a fresh salt.
    package init(random: (Int) -> [UInt8]) {
        cost = Self.standardCost
        salt = Array(random(Self.saltLength).prefix(Self.saltLength))
    }

    /// Reads a header; `nil` for anything that is not one of this version.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.byteCount, bytes.starts(with: Self.magic) else { return nil }
        func number(_ position: Int) -> UInt32 {
            bytes[position..<position + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        let cost = number(20)
        guard number(16) == Self.version, (Self.lowestCost...Self.highestCost).contains(cost),
            number(24) == Self.blockSize, number(28) == 1, number(32) == UInt32(Self.chunkLength)
        else { return nil }
        self.cost = cost
        salt = Array(bytes[36..<52])
        guard bytes[52...].allSatisfy({ $0 == 0 }) else { return nil }
    }

    /// The header as it stands in the file.
    package var bytes: [UInt8] {
        let numbers = [Self.version, cost, Self.blockSize, 1, UInt32(Self.chunkLength)]
        return Self.magic
            + numbers.flatMap { number in
                [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
            }
            + salt + [0, 0, 0, 0]
    }

    /// The file's key, which the caller wipes.
    func key(_ passphrase: Passphrase) throws(CustodyError) -> [UInt8] {
        let salt = salt
        let cost = cost
        let key: [UInt8]? = unsafe passphrase.secret.withCharacters { characters, length in
            defer { ERR_clear_error() }
            var key = [UInt8](repeating: 0, count: SealedCipher.keyLength)
            let memory = UInt64(1) << UInt64(cost + 11)
            let status = unsafe EVP_PBE_scrypt(
                characters,
                Int(length),
                salt,
                salt.count,
                UInt64(1) << UInt64(cost),
                UInt64(Self.blockSize),
                1,
                memory,
                &key,
                key.count
            )
            return status == 1 ? key : nil
        }
        guard let key else { throw .cryptography("derive a key from the passphrase") }
        return key
    }
}
