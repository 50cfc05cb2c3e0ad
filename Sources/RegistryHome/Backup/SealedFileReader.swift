import KeyCustody

/// Reads a sealed file, chunk by chunk; hands out only bytes that were authenticated.
struct SealedFileReader: ~Copyable {
    private static let sealedLength = SealedHeader.chunkLength + SealedCipher.tagLength

    private let path: String
    private let file: InputFile
    private let cipher: SealedCipher
    /// What comes next, still sealed; one chunk ahead, because the end tells which is the last.
    private var ahead: [UInt8]
    private var open: ArraySlice<UInt8> = []
    private var number: UInt64 = 0
    private var isAtEnd = false

    init(_ path: String, passphrase: Passphrase) throws(BackupError) {
        let file = try BackupError.wrapping { () throws(HomeError) in try InputFile(path) }
        let begin = try Self.take(SealedHeader.byteCount, of: file)
        guard let header = SealedHeader(begin) else { throw .notABackup(path) }
        let cipher = try BackupError.custody { () throws(CustodyError) in
            try SealedCipher(header, passphrase: passphrase)
        }
        let ahead = try Self.take(Self.sealedLength, of: file)
        self.init(path: path, file: file, cipher: cipher, ahead: ahead)
    }

    private init(path: String, file: consuming InputFile, cipher: SealedCipher, ahead: [UInt8]) {
        self.path = path
        self.file = file
        self.cipher = cipher
        self.ahead = ahead
    }

    /// The next bytes, `count` of them; fewer only at the end.
    mutating func read(_ count: Int) throws(BackupError) -> [UInt8] {
        while open.count < count, !isAtEnd { try openNext() }
        let bytes = Array(open.prefix(count))
        open = open.dropFirst(count)
        return bytes
    }

    private mutating func openNext() throws(BackupError) {
        let sealed = ahead
        ahead = try Self.take(Self.sealedLength, of: file)
        let isLast = ahead.isEmpty
        guard let chunk = cipher.open(sealed, number: number, isLast: isLast) else {
            throw .notOpened(path, part: number)
        }
        open = ArraySlice(Array(open) + chunk)
        number += 1
        isAtEnd = isLast
    }

    private static func take(_ count: Int, of file: borrowing InputFile) throws(BackupError) -> [UInt8] {
        do throws(HomeError) {
            return try file.read(count)
        } catch {
            throw .home(error)
        }
    }
}
