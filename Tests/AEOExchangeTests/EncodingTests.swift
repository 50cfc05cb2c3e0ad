import Testing

@testable import AEOExchange

@Suite struct EncodingTests {
    private func decode(
        _ bytes: [UInt8],
        _ encoding: TextEncoding?,
        size: Int = 3
    ) throws(ExchangeError) -> String {
        let source = DecodedSource(ChunkedSource(MemorySource(bytes), size: size), encoding: encoding)
        var result: [UInt8] = []
        while true {
            let piece = try source.next()
            if piece.isEmpty { return String(decoding: result, as: UTF8.self) }
            result += piece
        }
    }

    private func fault(_ bytes: [UInt8], _ encoding: TextEncoding?, size: Int = 3) -> ExchangeError? {
        do throws(ExchangeError) {
            _ = try decode(bytes, encoding, size: size)
            return nil
        } catch { return error }
    }

    @Test("Every character set is read, whatever pieces it comes in", arguments: 1...9)
    func sets(size: Int) throws {
        #expect(try decode(Array("Ünï 中文 𝄞".utf8), nil, size: size) == "Ünï 中文 𝄞")
        #expect(try decode([0xFF, 0xFE, 0x2D, 0x4E, 0x41, 0x00], nil, size: size) == "中A")
        #expect(try decode([0xFE, 0xFF, 0x4E, 0x2D, 0x00, 0x41], nil, size: size) == "中A")
        #expect(try decode([0xFF, 0xFE, 0x34, 0xD8, 0x1E, 0xDD], nil, size: size) == "𝄞")
        #expect(try decode([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72], .latin1, size: size) == "Müller")
        #expect(try decode([0x80, 0x20, 0x93, 0x94], .windows1252, size: size) == "€ “”")
        #expect(
            try decode([0xD6, 0xD0, 0xCE, 0xC4, 0x81, 0x30, 0x81, 0x30], .gb18030, size: size) == "中文\u{80}"
        )
    }

    @Test("Bytes that are no text of the set are refused with their place, never replaced")
    func invalid() {
        let cases: [([UInt8], TextEncoding?, Int)] = [
            ([0x61, 0x62, 0xFF, 0x63], nil, 2), ([0x61, 0xC0, 0x80], nil, 1),
            ([0x61, 0xED, 0xA0, 0x80], nil, 1),
            ([0x61, 0xF4, 0x90, 0x80, 0x80], nil, 1), ([0xD6, 0xD0, 0xFF, 0xFF], .gb18030, 2),
            ([0x61, 0x62, 0x81, 0x61], .windows1252, 2), ([0xFF, 0xFE, 0x00, 0xDC, 0x41, 0x00], nil, 2),
        ]
        for (bytes, encoding, place) in cases {
            let fault = fault(bytes, encoding, size: 64)
            #expect(fault?.rule == "encoding")
            #expect(
                fault?.words.contains("at byte \(place) ") == true,
                "\(bytes): \(fault?.words ?? "taken")"
            )
        }
    }

    @Test("A text that ends in the middle of a character is refused")
    func cut() {
        #expect(fault([0x61, 0xE4, 0xB8], nil)?.rule == "encoding")
        #expect(fault([0xFF, 0xFE, 0x41, 0x00, 0x42], nil)?.rule == "encoding")
        #expect(fault([0x61, 0xD6], .gb18030)?.rule == "encoding")
    }

    @Test("A mark of another set than the mapping says is refused")
    func wrongMark() {
        #expect(fault([0xFF, 0xFE, 0x41, 0x00], .utf8)?.rule == "encoding")
        #expect(fault([0xEF, 0xBB, 0xBF, 0x41], .latin1)?.rule == "encoding")
        #expect(fault([0xFE, 0xFF, 0x00, 0x41], .gb18030)?.rule == "encoding")
    }

    @Test("The row of a faulty byte is told")
    func row() throws {
        let mapping = try Sample.mapping(columns: #"{"tin":"a","name":"b"}"#)
        let bytes = Array("a,b\n1,x\n2,".utf8) + [0xFC] + Array("\n3,z\n".utf8)
        let (rows, fault) = Sample.rows(bytes, mapping)
        #expect(rows.count == 1)
        #expect(fault?.rule == "encoding" && fault?.row == 3)
    }
}
