import KeyCustody

/// Writes a sealed file, chunk by chunk, in bounded memory.
struct SealedFileWriter: ~Copyable {
    private let file: OutputFile
    private let cipher: SealedCipher
    private var waiting: [UInt8] = []
    private var number: UInt64 = 0

    /// Creates the file, which must not exist.
    init(
        creating path: String,
        passphrase: Passphrase,
        random: (Int) -> [UInt8]
    ) throws(BackupError) {
        let header = SealedHeader(random: random)
        let cipher = try BackupError.custody { () throws(CustodyError) in
            try SealedCipher(header, passphrase: passphrase)
        }
        let file = try BackupError.wrapping { () throws(HomeError) in
            let file = try OutputFile(creating: path)
            try file.write(header.bytes)
            return file
        }
        self.init(file: file, cipher: cipher)
    }

    private init(file: consuming OutputFile, cipher: SealedCipher) {
        self.file = file
        self.cipher = cipher
    }

    mutating func write(_ bytes: [UInt8]) throws(BackupError) {
        waiting += bytes
        // One chunk is held back: only the end tells which is the last.
        while waiting.count > SealedHeader.chunkLength {
            try put(Array(waiting.prefix(SealedHeader.chunkLength)), isLast: false)
            waiting.removeFirst(SealedHeader.chunkLength)
        }
    }

    /// Writes the last chunk and waits until all is on the disk.
    mutating func finish() throws(BackupError) {
        try put(waiting, isLast: true)
        waiting = []
        try BackupError.wrapping { () throws(HomeError) in try file.sync() }
    }

    private mutating func put(_ chunk: [UInt8], isLast: Bool) throws(BackupError) {
        let number = number
        let sealed = try BackupError.custody { () throws(CustodyError) in
            try cipher.seal(chunk, number: number, isLast: isLast)
        }
        try BackupError.wrapping { () throws(HomeError) in try file.write(sealed) }
        self.number += 1
    }
}
