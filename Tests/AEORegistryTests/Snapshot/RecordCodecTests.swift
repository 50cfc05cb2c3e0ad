import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct RecordCodecTests {
    @Test("A record comes back as it was, in the same bytes", arguments: 1...8 as ClosedRange<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let record = try CertificateRecord.made(&generator)
            let bytes = RecordCodec.encode(record)
            let back = try RecordCodec.decode(bytes, id: record.id)
            #expect(back == record)
            #expect(RecordCodec.encode(back) == bytes)
        }
    }

    @Test("Every truncation and every addition is refused", arguments: 11...18 as ClosedRange<UInt64>)
    func truncated(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let record = try CertificateRecord.made(&generator)
        let bytes = RecordCodec.encode(record)
        for length in 0..<bytes.count {
            #expect(throws: ByteReader.Fault.self) {
                try RecordCodec.decode(Array(bytes.prefix(length)), id: record.id)
            }
        }
        for extra in [0, 1, 0xFF] as [UInt8] {
            #expect(throws: ByteReader.Fault.self) { try RecordCodec.decode(bytes + [extra], id: record.id) }
        }
    }

    @Test(
        "No changed byte is taken for the same record, and none stops the program",
        arguments: [21, 22] as [UInt64]
    )
    func changed(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let record = try CertificateRecord.made(&generator)
        let bytes = RecordCodec.encode(record)
        for place in bytes.indices {
            for bit in 0..<8 {
                var other = bytes
                other[place] ^= 1 << UInt8(bit)
                let back = try? RecordCodec.decode(other, id: record.id)
                #expect(back != record)
            }
        }
    }

    @Test("Another version of the form is refused", arguments: [0, 1, 2, 3, 5, 255] as [UInt8])
    func version(version: UInt8) throws {
        var generator = SeededGenerator(seed: 31)
        let record = try CertificateRecord.made(&generator)
        let bytes = [version] + RecordCodec.encode(record).dropFirst()
        #expect(throws: ByteReader.Fault.self) { try RecordCodec.decode(bytes, id: record.id) }
    }

    @Test("A place past the end of a list is refused")
    func placePastEnd() throws {
        var generator = SeededGenerator(seed: 41)
        let record = try CertificateRecord.made(&generator)
        for (index, parts) in [(1 << 17, []), (0, [1 << 17]), (.max, [])] as [(Int, [Int])] {
            let paper = CredentialRecord(
                digest: generator.bytes(32),
                list: 1,
                index: index,
                partIndices: parts
            )
            let other = CertificateRecord(
                id: record.id,
                number: record.number,
                authority: record.authority,
                programme: record.programme,
                rules: record.rules,
                granted: record.granted,
                holder: record.holder,
                decisionDate: record.decisionDate,
                terms: record.terms,
                grantIndex: record.grantIndex,
                acts: record.acts,
                credentials: [paper]
            )
            #expect(throws: ByteReader.Fault.self) {
                try RecordCodec.decode(RecordCodec.encode(other), id: other.id)
            }
        }
    }

    @Test("Integers of every size come back, and one too long is refused")
    func integers() throws {
        var writer = ByteWriter()
        let values: [UInt64] = [0, 1, 127, 128, 16_383, 16_384, 1 << 32, 1 << 63, .max]
        for value in values { writer.integer(value) }
        for value in [Int64.min, -1, 0, 1, .max] { writer.signed(value) }
        var reader = ByteReader(writer.bytes)
        for value in values { #expect(try reader.integer() == value) }
        for value in [Int64.min, -1, 0, 1, .max] { #expect(try reader.signed() == value) }
        #expect(reader.isAtEnd)
        for bytes in [[UInt8](repeating: 0xFF, count: 10), [UInt8](repeating: 0x80, count: 11), [0x80]] {
            var reader = ByteReader(bytes)
            #expect(throws: ByteReader.Fault.self) { try reader.integer() }
        }
    }

    @Test(
        "Flags, texts and lists that are none are refused",
        arguments: [
            [2], [1], [5, 65], [1, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1],
        ] as [[UInt8]]
    )
    func broken(bytes: [UInt8]) {
        #expect(throws: ByteReader.Fault.self) {
            var reader = ByteReader(bytes)
            _ = try reader.text()
        }
        #expect(throws: ByteReader.Fault.self) {
            var reader = ByteReader(bytes)
            _ = try reader.list { (reader: inout ByteReader) throws(ByteReader.Fault) in try reader.raw(32) }
        }
        #expect(throws: ByteReader.Fault.self) {
            var reader = ByteReader(bytes)
            guard try reader.flag() else { return }
            _ = try reader.raw(32)
        }
    }
}
