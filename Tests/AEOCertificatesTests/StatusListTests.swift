import AEOCertificates
import Testing

@Suite struct StatusListTests {
    @Test("The draft's one-bit example packs the least significant bit first")
    func oneBit() throws {
        var list = try StatusList(size: 16, bits: 1)
        for (index, value) in [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1].enumerated() {
            list[index] = UInt8(value)
        }
        #expect(list.bytes == [0xB9, 0xA3])
    }

    @Test("The draft's two-bit example packs the least significant bits first")
    func twoBit() throws {
        var list = StatusList(size: 12)
        for (index, value) in [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3].enumerated() { list[index] = UInt8(value) }
        #expect(list.bytes == [0xC9, 0x44, 0xF9])
    }

    @Test("Setting an entry leaves its neighbours alone", arguments: [1, 2, 4, 8])
    func neighbours(bits: Int) throws {
        var list = try StatusList(size: 64, bits: bits)
        let highest = UInt8((1 << bits) - 1)
        for index in stride(from: 0, to: list.count, by: 2) { list[index] = highest }
        list[6] = 0
        for index in 0..<list.count {
            #expect(list[index] == (index % 2 == 0 && index != 6 ? highest : 0))
        }
    }

    @Test("A list survives its compression", arguments: [1, 2, 4, 8], [1, 9, 64, 5_000, 131_072])
    func roundTrip(bits: Int, size: Int) throws {
        var list = try StatusList(size: size, bits: bits)
        for index in stride(from: 0, to: size, by: 97) { list[index] = 1 }
        let read = try StatusList(deflated: list.deflated(), bits: bits)
        #expect(read == list)
    }

    @Test("The standard list has 2^17 entries of two bits")
    func standardSize() {
        #expect(StatusList().count == 131_072)
        #expect(StatusList().bytes.count == 32_768)
    }

    @Test("An index outside the list has no value", arguments: [-1, 64, 65, Int.max, Int.min])
    func outside(index: Int) {
        #expect(StatusList(size: 64).value(at: index) == nil)
    }

    @Test("Other widths than 1, 2, 4 and 8 are refused", arguments: [-1, 0, 3, 5, 6, 7, 9, 16, 64])
    func widths(bits: Int) {
        #expect(throws: StatusListError.unsupportedBits(Int64(bits))) {
            try StatusList(deflated: StatusList().deflated(), bits: bits)
        }
        #expect(throws: StatusListError.unsupportedBits(Int64(bits))) { try StatusList(size: 8, bits: bits) }
    }

    @Test("A bomb is refused before it fills the memory")
    func bomb() throws {
        let bomb = try StatusList(packed: [UInt8](repeating: 0, count: 64 << 20), bits: 8).deflated()
        #expect(bomb.count < 70_000)
        #expect(throws: StatusListError.tooManyEntries(limit: 1 << 22)) {
            try StatusList(deflated: bomb, bits: 2)
        }
    }

    @Test("The cap is exact", arguments: [1, 2, 4, 8])
    func cap(bits: Int) throws {
        let list = try StatusList(size: 8_192, bits: bits)
        #expect(try StatusList(deflated: list.deflated(), bits: bits, maxEntries: 8_192).count == 8_192)
        #expect(throws: StatusListError.tooManyEntries(limit: 8_191)) {
            try StatusList(deflated: list.deflated(), bits: bits, maxEntries: 8_191)
        }
    }

    @Test("A stream cut short at any byte is refused")
    func truncated() throws {
        let whole = StatusList(size: 2_048).deflated()
        for length in 0..<whole.count {
            #expect(throws: StatusListError.self) {
                try StatusList(deflated: Array(whole.prefix(length)), bits: 2)
            }
        }
    }

    @Test(
        "Bytes after the stream are refused",
        arguments: [[0], [0x78, 0xDA], [UInt8](repeating: 7, count: 900)]
    )
    func trailing(tail: [UInt8]) {
        #expect(throws: StatusListError.trailingBytes) {
            try StatusList(deflated: StatusList().deflated() + tail, bits: 2)
        }
    }

    @Test("A flipped bit anywhere in the stream is refused or changes nothing")
    func flipped() throws {
        var list = StatusList(size: 512)
        list[17] = 1
        let whole = list.deflated()
        for position in whole.indices {
            var damaged = whole
            damaged[position] ^= 1
            let read = try? StatusList(deflated: damaged, bits: 2)
            #expect(read == nil || read == list)
        }
    }

    @Test(
        "Bytes that are no zlib stream are refused",
        arguments: [[], [0], [0x1F, 0x8B, 8, 0], [0x78], [1, 2, 3]]
    )
    func garbage(bytes: [UInt8]) {
        #expect(throws: StatusListError.self) { try StatusList(deflated: bytes, bits: 2) }
    }

    @Test("A stream of no bytes is no list")
    func nothing() {
        #expect(throws: StatusListError.empty) {
            try StatusList(deflated: [0x78, 0x9C, 3, 0, 0, 0, 0, 1], bits: 2)
        }
    }
}
