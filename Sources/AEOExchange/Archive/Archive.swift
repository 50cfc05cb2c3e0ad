/// The directory of a ZIP archive (PKWARE APPNOTE 6.3), read with bounds and without trust.
///
/// Only the central directory counts. Refused are encryption, ZIP64, several volumes, names that lead elsewhere,
/// names that occur twice, entries that overlap or lie outside, and sizes beyond the bounds: each is either a
/// fault or a trick, and no spreadsheet needs it.
struct Archive {
    private static let endSignature = 0x0605_4B50
    private static let entrySignature = 0x0201_4B50
    private static let localSignature = 0x0403_4B50
    private static let endLength = 22
    private static let entryLength = 46
    static let localLength = 30
    /// The first bytes of a compound file: an old `.xls`, or a workbook with a password.
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    let source: any RandomSource
    private let entries: [String: ArchiveEntry]

    /// Reads the directory.
    init(_ source: any RandomSource, limits: ArchiveLimits = ArchiveLimits()) throws(ExchangeError) {
        self.source = source
        let start = try source.bytes(at: 0, count: min(4, source.count))
        guard start != Self.compoundFile else {
            throw Self.error("the file is an old .xls or has a password: save it as .xlsx without one")
        }
        let (count, size, offset, end) = try Self.directory(of: source)
        guard count <= limits.entries, size <= limits.directoryBytes else {
            throw Self.error(
                "the archive has \(count) entries, more than a spreadsheet has",
                "archive-bounds"
            )
        }
        guard offset + size <= end, count * Self.entryLength <= size else {
            throw Self.error("the archive's directory lies outside of it: the file is damaged")
        }
        let listed = try Self.entries(
            in: LittleEndian(bytes: source.bytes(at: offset, count: size)),
            count: count
        )
        try Self.checkPlaces(listed, before: offset)
        try Self.checkSizes(listed, limits)
        var entries: [String: ArchiveEntry] = [:]
        var folded: Set<String> = []
        for entry in listed {
            guard folded.insert(entry.name.lowercased()).inserted else {
                throw Self.error("the archive has \"\(entry.name)\" twice")
            }
            entries[entry.name] = entry
        }
        self.entries = entries
    }

    /// The names of all entries, in alphabetical order.
    var names: [String] { entries.keys.sorted() }

    /// Whether there is an entry of this name.
    func has(_ name: String) -> Bool { entries[name] != nil }

    /// The content of an entry in pieces; `nil` when there is none of this name.
    func open(_ name: String, progress: ((Int) -> Void)? = nil) throws(ExchangeError) -> (any ByteSource)? {
        guard let entry = entries[name] else { return nil }
        guard entry.offset <= source.count - Self.localLength else { throw Self.damaged(name) }
        let header = LittleEndian(bytes: try source.bytes(at: entry.offset, count: Self.localLength))
        let start = entry.offset + Self.localLength + header.short(26) + header.short(28)
        guard header.long(0) == Self.localSignature, start <= source.count - entry.packed else {
            throw Self.damaged(name)
        }
        let packed = ChunkedSource(
            source,
            from: start,
            count: entry.packed,
            size: 64 << 10,
            progress: progress
        )
        return try UnpackedSource(packed, entry: entry)
    }

    private static func damaged(_ name: String) -> ExchangeError {
        error("\"\(name)\" in the archive is not where the directory says: the file is damaged")
    }

    static func error(_ words: String, _ rule: String = "archive") -> ExchangeError {
        ExchangeError(rule, words)
    }

    private static func directory(
        of source: any RandomSource
    ) throws(ExchangeError) -> (count: Int, size: Int, offset: Int, end: Int) {
        let length = min(source.count, endLength + 0xFFFF)
        let tail = LittleEndian(bytes: try source.bytes(at: source.count - length, count: length))
        var place = length - endLength
        while place >= 0 {
            if tail.long(place) == endSignature, place + endLength + tail.short(place + 20) == length {
                break
            }
            place -= 1
        }
        guard place >= 0 else {
            throw error("the file is no .xlsx, or its end is missing: have it sent anew")
        }
        let count = tail.short(place + 10)
        let size = tail.long(place + 12)
        let offset = tail.long(place + 16)
        guard count != 0xFFFF, size != 0xFFFF_FFFF, offset != 0xFFFF_FFFF else {
            throw error(
                "the archive has the ZIP64 form, which no spreadsheet needs: save it anew",
                "archive-bounds"
            )
        }
        guard tail.short(place + 4) == 0, tail.short(place + 6) == 0, tail.short(place + 8) == count else {
            throw error("the archive is one of several volumes")
        }
        return (count, size, offset, source.count - length + place)
    }

    private static func entries(
        in directory: LittleEndian,
        count: Int
    ) throws(ExchangeError) -> [ArchiveEntry] {
        var result: [ArchiveEntry] = []
        var place = 0
        for _ in 0..<count {
            guard place + entryLength <= directory.bytes.count, directory.long(place) == entrySignature else {
                throw error("the archive's directory is damaged")
            }
            let nameLength = directory.short(place + 28)
            let next =
                place + entryLength + nameLength + directory.short(place + 30) + directory.short(place + 32)
            guard next <= directory.bytes.count else { throw error("the archive's directory is damaged") }
            let bytes = directory.bytes[(place + entryLength)..<(place + entryLength + nameLength)]
            result.append(try entry(directory, place, name: try name(Array(bytes))))
            place = next
        }
        return result
    }

    private static func entry(
        _ directory: LittleEndian,
        _ place: Int,
        name: String
    ) throws(ExchangeError) -> ArchiveEntry {
        // Bit 0 is encryption, bit 6 strong encryption, bit 13 a directory that is encrypted too.
        guard directory.short(place + 8) & 0x2041 == 0 else {
            throw error("\"\(name)\" in the archive is encrypted: have the file sent without a password")
        }
        let method = directory.short(place + 10)
        guard method == 0 || method == 8 else {
            throw error("\"\(name)\" in the archive is packed by method \(method): save the file anew")
        }
        let entry = ArchiveEntry(
            name: name,
            isDeflated: method == 8,
            checksum: UInt32(directory.long(place + 16)),
            packed: directory.long(place + 20),
            unpacked: directory.long(place + 24),
            offset: directory.long(place + 42)
        )
        let isLong = [entry.packed, entry.unpacked, entry.offset].contains(0xFFFF_FFFF)
        guard !isLong, method == 8 || entry.packed == entry.unpacked else {
            throw error("\"\(name)\" in the archive lies about its size", "archive-bounds")
        }
        return entry
    }

    /// A name that stays inside the archive.
    private static func name(_ bytes: [UInt8]) throws(ExchangeError) -> String {
        guard let name = String(validating: bytes, as: UTF8.self), !name.isEmpty, name.utf8.count <= 512
        else {
            throw error("the archive has an entry without a usable name")
        }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isSafe =
            name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" && $0 != ":" }
            && !name.utf8.starts(with: "/".utf8) && !parts.contains("..") && !parts.contains(".")
        guard isSafe else {
            throw error("the archive has an entry whose name leads out of it", "archive-name")
        }
        return name
    }

    /// Entries that share bytes are how a small archive unpacks to a huge one.
    private static func checkPlaces(_ entries: [ArchiveEntry], before directory: Int) throws(ExchangeError) {
        var end = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset >= end else {
                throw error("\"\(entry.name)\" in the archive overlaps another entry", "archive-bounds")
            }
            end = entry.offset + localLength + entry.name.utf8.count + entry.packed
        }
        guard end <= directory else {
            throw error("the archive's entries lie outside of it: the file is damaged")
        }
    }

    private static func checkSizes(_ entries: [ArchiveEntry], _ limits: ArchiveLimits) throws(ExchangeError) {
        var total = 0
        for entry in entries {
            total += entry.unpacked
            guard total <= limits.unpacked,
                entry.unpacked <= max(limits.freely, entry.packed * limits.ratio)
            else {
                throw error(
                    "\"\(entry.name)\" in the archive would unpack to \(entry.unpacked) bytes, beyond all bounds",
                    "archive-bounds"
                )
            }
        }
    }
}
