import AEORegistryAPI
import JOSE
import Testing

@Suite struct StatusLineTests {
    private static let roles = ["exporter": "EXP"]

    /// What the strict reader makes of a line: number and id as written; `nil` for a line that is refused or asks more.
    private func strict(_ line: [UInt8]) -> (tin: String, id: [UInt8]?)? {
        do {
            let object = try StrictJSON.parseObject(line, limits: StatusLine.jsonLimits)
            let id = try LineID.written(in: line, of: object)
            let question = try StatusLine(object, roleCodes: Self.roles)
            guard !question.isDeclared, question.programme == nil, question.role == nil, question.at == nil, question.knownAt == nil
            else { return nil }
            return (question.number, id)
        } catch {
            return nil
        }
    }

    /// What the short way makes of bytes.
    private func short(_ bytes: [UInt8]) -> PlainLine? { PlainLine(bytes.span, at: 0) }

    private func refused(_ text: String) -> BodyError? {
        let bytes = Array(text.utf8)
        guard let object = try? StrictJSON.parseObject(bytes, limits: StatusLine.jsonLimits) else {
            return nil
        }
        do throws(BodyError) {
            _ = try LineID.written(in: bytes, of: object)
            _ = try StatusLine(object, roleCodes: Self.roles)
            return nil
        } catch {
            return error
        }
    }

    @Test("A line of the usual shape is found without the strict reader, and means the same by it")
    func plain() throws {
        let lines = [
            #"{"tin":"NL999000017"}"#, #"{"id":1,"tin":"NL999000017"}"#,
            #"{"tin":"NL 999-000.017","id":"a b"}"#,
            #"{ "id" : 0 , "tin" : "x" }"#, #"{"id": "", "tin": "0"}"#,
            #"{"id":999999999999999,"tin":"{}[],:"}"#,
        ]
        for text in lines {
            let bytes = Array((text + "\n").utf8)
            let line = try #require(short(bytes), "\(text)")
            #expect(line.end == bytes.count)
            let read = try #require(strict(Array(text.utf8)))
            #expect(String(decoding: bytes[line.tin], as: UTF8.self) == read.tin)
            #expect(Array(bytes[line.id]) == read.id ?? [])
        }
    }

    @Test(
        "A line of another shape is left to the strict reader, and so is one that has not ended",
        arguments: [
            "", "\n", "{}\n", #"{"tin":""}"# + "\n", #"{"tin":"a","tin":"b"}"# + "\n",
            #"{"id":1,"id":2,"tin":"a"}"# + "\n",
            #"{"tin":"a\u0062"}"# + "\n", #"{"tin":"a"b}"# + "\n", #"{"tin":"a"} {}"# + "\n",
            #"{"tin":1}"# + "\n",
            #"{"id":01,"tin":"a"}"# + "\n", #"{"id":1.0,"tin":"a"}"# + "\n", #"{"id":-1,"tin":"a"}"# + "\n",
            #"{"id":null,"tin":"a"}"# + "\n", #"{"id":1234567890123456,"tin":"a"}"# + "\n",
            #"{"tin":"ä"}"# + "\n",
            #"{"tin":"a","at":"2026-11-23"}"# + "\n", #"{"tin":"a",}"# + "\n", #"{"tin":"a"}"#,
            #"{"tin":"a"}"# + "\r",
            #"{"tin":"a"}"# + "\u{7F}\n", "{\"tin\":\"a\tb\"}\n", #"["tin"]"# + "\n", #"{"tim":"a"}"# + "\n",
        ]
    )
    func others(text: String) {
        let bytes = Array(text.utf8)
        #expect(short(bytes) == nil)
    }

    @Test(
        "However a line is spoiled, what the short way takes the strict reader takes too, with the same meaning"
    )
    func mutated() {
        var random = SplitMix(state: 20_261_123)
        let seeds = [
            #"{"tin":"NL999000017"}"#, #"{"id":17,"tin":"NL999000017"}"#,
            #"{"tin": "IT 123", "id": "row-5"}"#,
            #"{"id":"x","tin":"DE1","at":"2026-01-01"}"#,
        ].map { Array($0.utf8) }
        let spice = Array("\"\\{}[]:,. \t\r\n0179-eEtrufalsnidTINé\u{0}\u{7F}".utf8)
        var taken = 0
        for round in 0..<40_000 {
            var line = seeds[round % seeds.count]
            for _ in 0..<(round % 4) {
                let place = Int(random.next() % UInt64(line.count))
                switch random.next() % 3 {
                case 0: line[place] = spice[Int(random.next() % UInt64(spice.count))]
                case 1: line.insert(spice[Int(random.next() % UInt64(spice.count))], at: place)
                default: line.remove(at: place)
                }
                if line.isEmpty { line = [0x20] }
            }
            let ended = line + [0x0A]
            guard let plain = short(ended) else { continue }
            taken += 1
            let text = Array(ended[..<(plain.end - 1)])
            guard let read = strict(text) else {
                Issue.record("taken, but refused: \(String(decoding: line, as: UTF8.self))")
                continue
            }
            #expect(String(decoding: ended[plain.tin], as: UTF8.self) == read.tin)
            #expect(Array(ended[plain.id]) == read.id ?? [])
        }
        #expect(taken > 10_000)
    }

    @Test(
        "An id is repeated as it was written",
        arguments: [
            (#"{"id":1.50,"tin":"a"}"#, "1.50"), (#"{"tin":"a","id":"\u0041\"}"} "#, #""\u0041\"}""#),
            (#"{"tin":"}{,:\"","id": -0.0e+5 }"#, "-0.0e+5"), (#"{"\u0069d":7,"tin":"a"}"#, "7"),
            (#"{"tin":"a","x":{"id":1,"y":[2,{"z":3}]},"id":4}"#, "4"),
        ]
    )
    func id(line: String, written: String) throws {
        let bytes = Array(line.utf8)
        let id = try LineID.written(in: bytes, of: try StrictJSON.parseObject(bytes))
        #expect(id.map { String(decoding: $0, as: UTF8.self) } == written)
    }

    @Test(
        "A line that asks for what there is not is refused, and the member is named",
        arguments: [
            (#"{"id":1}"#, "tin"), (#"{"tin":5}"#, "tin"), (#"{"tin":""}"#, "tin"), (#"{"tin":null}"#, "tin"),
            (#"{"tin":"a","nit":1}"#, "nit"), (#"{"tin":"a","id":null}"#, "id"),
            (#"{"tin":"a","id":[1]}"#, "id"),
            (#"{"tin":"a","id":true}"#, "id"), (#"{"tin":"a","at":"23.11.2026"}"#, "at"),
            (#"{"tin":"a","known_at":-1}"#, "known_at"),
            (#"{"tin":"a","known_at":"2026-11-23"}"#, "known_at"),
            (#"{"tin":"a","programme":"eu aeo"}"#, "programme"),
            (#"{"tin":"a","role":"no such role!"}"#, "role"), (#"{"tin":"a","declared":"b"}"#, "declared"),
            (#"{"declared":""}"#, "declared"), (#"{"tin":"a","relying":"UK"}"#, "relying"),
            (#"{"tin":"a","direction":"import"}"#, "relying"),
            (#"{"tin":"a","relying":"NZ","direction":"up"}"#, "direction"),
        ]
    )
    func wrong(line: String, field: String) {
        #expect(refused(line)?.field == field)
    }

    @Test("A number or an id beyond its bound is refused")
    func bounds() {
        let number = String(repeating: "9", count: 65)
        #expect(refused("{\"tin\":\"\(number)\"}")?.field == "tin")
        let id = String(repeating: "i", count: StatusLine.longestID)
        #expect(refused("{\"tin\":\"a\",\"id\":\"\(id)\"}")?.field == "id")
    }
}
