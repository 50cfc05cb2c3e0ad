import Testing

@testable import AEOExchange

@Suite struct ArchiveTests {
    private func archive(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try withBytes(into: &bytes) { writer in
            for (name, content) in entries {
                try writer.begin(name)
                try writer.add(content)
                try writer.endEntry()
            }
        }
        return bytes
    }

    private func withBytes(into bytes: inout [UInt8], _ body: (ArchiveWriter) throws -> Void) throws {
        let box = Sample.Box<UInt8>()
        let writer = ArchiveWriter { (piece) throws(ExchangeError) in box.rows += piece }
        try body(writer)
        try writer.finish()
        bytes = box.rows
    }

    private func content(
        _ bytes: [UInt8],
        _ name: String,
        limits: ArchiveLimits = ArchiveLimits()
    ) throws(ExchangeError) -> [UInt8]? {
        guard let source = try Archive(MemorySource(bytes), limits: limits).open(name) else { return nil }
        var result: [UInt8] = []
        while true {
            let piece = try source.next()
            if piece.isEmpty { return result }
            result += piece
        }
    }

    private func rule(
        _ bytes: [UInt8],
        _ name: String = "a",
        limits: ArchiveLimits = ArchiveLimits()
    ) -> String? {
        do throws(ExchangeError) {
            _ = try content(bytes, name, limits: limits)
            return nil
        } catch { return error.rule }
    }

    /// The place of the directory's first entry.
    private func directory(_ bytes: [UInt8]) -> Int {
        let end = LittleEndian(bytes: bytes)
        return end.long(bytes.count - 22 + 16)
    }

    @Test(
        "What was packed is unpacked, whatever its length",
        arguments: [0, 1, 65_535, 65_536, 65_537, 300_000, 1_200_000]
    )
    func roundTrip(length: Int) throws {
        var seed: UInt32 = 1
        let bytes = (0..<length).map { _ in
            seed = seed &* 1_664_525 &+ 1_013_904_223
            return UInt8(seed >> 26)
        }
        let packed = try archive([("x/y.bin", bytes), ("a", [1, 2, 3])])
        #expect(try content(packed, "x/y.bin") == bytes)
        #expect(try content(packed, "a") == [1, 2, 3])
        #expect(try content(packed, "b") == nil)
    }

    @Test("Every cut of an archive is refused")
    func cuts() throws {
        let bytes = try archive([("a", Array("hello hello hello".utf8))])
        for length in 0..<bytes.count { #expect(rule(Array(bytes[..<length])) != nil, "cut at \(length)") }
    }

    @Test("No flipped bit of an archive's content goes unnoticed")
    func flips() throws {
        let bytes = try archive([("a", Array("hello hello hello, this is a list".utf8))])
        // Version, time and date of the local header mean nothing here, as sizes are those of the directory.
        for place in 31..<(directory(bytes) - 16) {
            for bit in 0..<8 {
                var broken = bytes
                broken[place] ^= 1 << bit
                let result = try? content(broken, "a")
                #expect(
                    result == nil || result == Array("hello hello hello, this is a list".utf8),
                    "byte \(place) bit \(bit)"
                )
            }
        }
    }

    @Test(
        "Names that lead out of the archive are refused",
        arguments: ["/etc/passwd", "../a", "x/../../a", "c:\\a", "x\\a", "x/./a", "a\u{0}b", "..", "x/.."]
    )
    func names(name: String) throws { #expect(rule(try archive([(name, [1])]), name) == "archive-name") }

    @Test("A name that is there twice is refused, in any case of letters")
    func twice() throws { #expect(rule(try archive([("a", [1]), ("A", [2])])) == "archive") }

    @Test("Encrypted entries are refused")
    func encrypted() throws {
        var bytes = try archive([("a", [1, 2, 3])])
        bytes[directory(bytes) + 8] |= 1
        #expect(rule(bytes) == "archive")
    }

    @Test("An unknown way of packing is refused")
    func method() throws {
        var bytes = try archive([("a", [1, 2, 3])])
        bytes[directory(bytes) + 10] = 12
        #expect(rule(bytes) == "archive")
    }

    @Test("An entry that unpacks to more than it says is stopped")
    func lie() throws {
        var bytes = try archive([("a", [UInt8](repeating: 7, count: 5000))])
        let place = directory(bytes) + 24
        bytes[place] = 1
        bytes[place + 1] = 0
        #expect(rule(bytes) == "archive-bounds")
    }

    @Test("An entry that unpacks to less than it says is damaged")
    func less() throws {
        var bytes = try archive([("a", [UInt8](repeating: 7, count: 5000))])
        bytes[directory(bytes) + 25] += 1
        #expect(rule(bytes) == "archive")
    }

    @Test("What inflates beyond the bounds is refused before a byte is unpacked")
    func bomb() throws {
        let bytes = try archive([("a", [UInt8](repeating: 0, count: 8 << 20))])
        #expect(rule(bytes) == "archive-bounds")
        let small = try archive([
            ("a", [UInt8](repeating: 0, count: 4096)), ("b", [UInt8](repeating: 0, count: 4096)),
        ])
        #expect(rule(small, limits: ArchiveLimits(unpacked: 8000)) == "archive-bounds")
        #expect(rule(small, limits: ArchiveLimits(entries: 1)) == "archive-bounds")
    }

    @Test("Entries that share bytes are refused")
    func overlap() throws {
        var bytes = try archive([("a", [1, 2, 3]), ("b", [1, 2, 3])])
        let second = directory(bytes) + 46 + 1
        for offset in 42..<46 { bytes[second + offset] = 0 }
        #expect(rule(bytes) == "archive-bounds")
    }

    @Test("ZIP64 and archives of several volumes are refused")
    func wide() throws {
        let bytes = try archive([("a", [1])])
        var wide = bytes
        for offset in 10..<12 { wide[bytes.count - 22 + offset] = 0xFF }
        #expect(rule(wide) == "archive-bounds")
        var volumes = bytes
        volumes[bytes.count - 22 + 4] = 1
        #expect(rule(volumes) == "archive")
        var size = bytes
        for offset in 20..<28 { size[directory(bytes) + offset] = 0xFF }
        #expect(rule(size) == "archive-bounds")
    }

    @Test("A directory that says more or less than there is is refused", arguments: [0, 2, 500])
    func count(number: Int) throws {
        var bytes = try archive([("a", [1])])
        for offset in [8, 10] {
            bytes[bytes.count - 22 + offset] = UInt8(number & 0xFF)
            bytes[bytes.count - 22 + offset + 1] = UInt8(number >> 8)
        }
        #expect(number == 0 || rule(bytes) != nil)
        #expect(number != 0 || (try? content(bytes, "a")) == .some(nil))
    }

    @Test("An old .xls and a workbook with a password are told as such")
    func compound() {
        #expect(rule([0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)) == "archive")
    }

    @Test("Bytes that are no archive are refused")
    func noise() {
        #expect(rule([]) == "archive")
        #expect(rule(Array("PK".utf8)) == "archive")
        #expect(rule([UInt8](repeating: 0x50, count: 70_000)) == "archive")
    }
}
