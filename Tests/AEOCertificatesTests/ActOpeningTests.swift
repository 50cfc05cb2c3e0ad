import AEOCertificates
import JOSE
import Testing

@Suite struct ActOpeningTests {
    private let opening = ActOpening(
        act: .revealed(salt: [UInt8](repeating: 1, count: 32), bytes: Array("{\"kind\":\"grant\"}".utf8)),
        credential: .revealed(salt: [UInt8](repeating: 2, count: 32), bytes: Array("{}".utf8)),
        holder: .revealed(salt: [UInt8](repeating: 3, count: 32), bytes: Array("{}".utf8)),
        decision: .digest([UInt8](repeating: 4, count: 32))
    )

    @Test("The commitment is the hash the design describes")
    func commitment() {
        func text(_ group: GroupOpening) -> String { Base64URL.encode(group.digest) }
        let json = """
            {"act":"\(text(opening.act))","credential":"\(text(opening.credential))",\
            "decision":"\(text(opening.decision))","holder":"\(text(opening.holder))"}
            """
        let expected = SHA256Digest.hash(Array(("aeo-act/1\n" + json).utf8))
        #expect(opening.commit == expected)
        #expect(
            String(decoding: opening.leaf, as: UTF8.self)
                == "{\"commit\":\"\(Base64URL.encode(expected))\",\"v\":1}"
        )
        #expect(opening.leaf.count == 62)
    }

    @Test("Closing groups changes no digest", arguments: EntryGroup.allCases)
    func closing(group: EntryGroup) {
        let shown = opening.revealing([group])
        #expect(shown.commitment == opening.commitment)
        for other in EntryGroup.allCases where other != group {
            #expect(shown[other] == .digest(opening[other].digest))
        }
    }

    @Test("An opening survives its text form")
    func roundTrip() throws {
        #expect(try ActOpening(parsing: opening.bytes) == opening)
        #expect(try ActOpening(json: opening.json) == opening)
    }

    @Test(
        "An opening that is not whole is refused",
        arguments: [
            ("v", nil), ("v", 2), ("v", "1"), ("act", nil), ("credential", nil), ("holder", nil),
            ("decision", nil), ("extra", 1), ("act", "x"), ("act", [:]),
            ("act", ["salt": "AAAA", "bytes": ""]),
            ("act", ["digest": "AAAA"]), ("act", ["digest": 7]),
            ("act", ["salt": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"]),
            ("act", ["salt": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "bytes": "A"]),
            ("act", ["salt": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "bytes": "AA", "more": 1]),
            ("act", ["digest": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "bytes": "AA"]),
        ] as [(String, JSONValue?)]
    )
    func refused(name: String, value: JSONValue?) {
        var json = opening.json
        json[name] = value
        #expect(throws: CertificateError.self) { try ActOpening(json: json) }
    }

    @Test(
        "Bytes that are no strict JSON object are refused",
        arguments: ["", "[]", "{\"v\":1,\"v\":1}", "{} "]
    )
    func noJSON(text: String) {
        #expect(throws: CertificateError.self) { try ActOpening(parsing: Array(text.utf8)) }
    }
}
