import Testing
import TransparencyLog

@Suite struct EntryBundleTests {
    @Test("A bundle gives back its entries", arguments: [0, 1, 2, 255, 256])
    func roundTrip(count: Int) throws {
        let entries = (0..<count).map { [UInt8](repeating: UInt8($0 & 0xFF), count: $0 * 5) }
        #expect(try EntryBundle.decode(EntryBundle.encode(entries)) == entries)
    }

    @Test("The length stands before the entry, big-endian")
    func layout() throws {
        #expect(try EntryBundle.encode([[7, 8], []]) == [0, 2, 7, 8, 0, 0])
        #expect(try EntryBundle.encode([.init(repeating: 0, count: 258)]).prefix(2) == [1, 2])
    }

    @Test("The longest entry fits, a longer one is refused")
    func longest() throws {
        let longest = [UInt8](repeating: 1, count: 65_535)
        #expect(try EntryBundle.decode(EntryBundle.encode([longest])) == [longest])
        #expect(throws: LogError.entryTooLong(65_536)) { try EntryBundle.encode([longest + [1]]) }
    }

    @Test("A bundle of 257 entries is refused both ways")
    func tooMany() {
        #expect(throws: LogError.tooManyEntries) { try EntryBundle.encode(.init(repeating: [], count: 257)) }
        #expect(throws: LogError.tooManyEntries) { try EntryBundle.decode(.init(repeating: 0, count: 514)) }
    }

    @Test("A bundle cut off anywhere inside an entry is refused")
    func truncated() throws {
        let whole = try EntryBundle.encode([[1, 2, 3], [4]])
        for length in 1..<whole.count where length != 5 {
            #expect(throws: LogError.truncatedBundle) { try EntryBundle.decode(Array(whole.prefix(length))) }
        }
    }
}
