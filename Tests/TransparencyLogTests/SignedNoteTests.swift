import Testing
import TransparencyLog

@Suite struct SignedNoteTests {
    static let line = "— a " + "AAAAAAA=\n"

    @Test("The published notes are accepted and refused as published", .enabled(if: LogVectors.arePresent))
    func vectors() throws {
        let vectors = try LogVectors.examples().signedNote
        #expect(vectors.count == 3)
        for vector in vectors {
            let note = try SignedNote(parsing: Array(vector.note.utf8))
            let key = try NoteVerifier(vkey: vector.vkey)
            #expect(note.encoded() == vector.note)
            if vector.expect == "valid" {
                #expect(try note.verified(by: [key]) == [key])
            } else if vector.expect.hasPrefix("invalid") {
                #expect(throws: LogError.badSignature(name: "example.com/foo")) {
                    try note.verified(by: [key])
                }
            } else {
                #expect(try note.verified(by: [key]).isEmpty)
            }
        }
    }

    @Test("A note signed here is verified here, parsed again, and by no other key")
    func roundTrip() throws {
        let signer = try NoteSigner(name: "log.example/1", key: TestKey(seed: 1))
        let stranger = try NoteSigner(name: "log.example/1", key: TestKey(seed: 2)).verifier
        let note = try SignedNote(parsing: Array(signer.sign("one\n\ntwo\n").encoded().utf8))
        #expect(note.text == "one\n\ntwo\n")
        #expect(try note.verified(by: [stranger, signer.verifier]) == [signer.verifier])
        #expect(try note.verified(by: [stranger]).isEmpty)
        #expect(try note.verified(by: []).isEmpty)
    }

    @Test("Every flipped bit of a text fails")
    func flippedBits() throws {
        let signer = try NoteSigner(name: "log.example/1", key: TestKey(seed: 1))
        let good = try signer.sign("log.example/1\n7\nx\n")
        let bytes = Array(good.text.utf8)
        for bit in 0..<(bytes.count - 1) * 8 {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            guard let text = String(validating: changed, as: UTF8.self),
                let note = try? SignedNote(text: text, signatures: good.signatures)
            else { continue }
            #expect(throws: LogError.badSignature(name: "log.example/1")) {
                try note.verified(by: [signer.verifier])
            }
        }
    }

    @Test("Every flipped bit of a signature fails")
    func flippedSignature() throws {
        let signer = try NoteSigner(name: "log.example/1", key: TestKey(seed: 1))
        let good = try signer.sign("text\n")
        let signature = try #require(good.signatures.first)
        for bit in 0..<512 {
            var bytes = signature.signature
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            let bad = try NoteSignature(name: signature.name, keyID: signature.keyID, signature: bytes)
            let note = try SignedNote(text: good.text, signatures: [bad])
            #expect(throws: LogError.badSignature(name: "log.example/1")) {
                try note.verified(by: [signer.verifier])
            }
        }
    }

    @Test("A wrong signature of one known key refuses the note although another's is right")
    func oneWrong() throws {
        let first = try NoteSigner(name: "one.example", key: TestKey(seed: 1))
        let second = try NoteSigner(name: "two.example", key: TestKey(seed: 2))
        var note = try first.sign("text\n")
        try note.add(second.sign("other\n").signatures)
        #expect(throws: LogError.badSignature(name: "two.example")) {
            try note.verified(by: [first.verifier, second.verifier])
        }
        #expect(try note.verified(by: [first.verifier]) == [first.verifier])
    }

    @Test("A key that signed twice is named once")
    func twice() throws {
        let signer = try NoteSigner(name: "one.example", key: TestKey(seed: 1))
        var note = try signer.sign("text\n")
        try note.add(note.signatures)
        #expect(note.signatures.count == 2)
        #expect(try note.verified(by: [signer.verifier]) == [signer.verifier])
    }

    @Test(
        "A malformed note is refused, with the reason",
        arguments: [
            ("", .malformedNote), ("text\n", .malformedNote), ("text\n" + line, .malformedNote),
            ("text\n\n— a AAAAAAA=", .malformedNote), ("text\n\n", .malformedSignatureLine),
            ("text\n\n\n", .malformedSignatureLine), ("text\n\n" + line + "\n", .malformedSignatureLine),
            ("text\n\n- a AAAAAAA=\n", .malformedSignatureLine),
            ("text\n\n—a AAAAAAA=\n", .malformedSignatureLine),
            ("text\n\n— a\n", .malformedSignatureLine), ("text\n\n— a \n", .malformedSignatureLine),
            ("text\n\n— a AAAAAA==\n", .malformedSignatureLine),
            ("text\n\n— a AAAAAAA\n", .malformedSignatureLine),
            ("text\n\n— a AAAAAAB=\n", .malformedSignatureLine),
            ("text\n\n— a AAAAAAA= \n", .malformedSignatureLine),
            ("text\n\n— a b AAAAAAA=\n", .malformedSignatureLine), ("text\n\n—  AAAAAAA=\n", .invalidKeyName),
            ("text\n\n— a+b AAAAAAA=\n", .invalidKeyName), ("text\n\n— a\u{A0}b AAAAAAA=\n", .invalidKeyName),
            ("te\txt\n\n" + line, .controlCharacter), ("text\r\n\n" + line, .controlCharacter),
            ("te\0xt\n\n" + line, .controlCharacter),
            ("text\n\n" + String(repeating: line, count: 101), .tooManySignatures(limit: 100)),
        ] as [(String, LogError)]
    )
    func malformed(text: String, reason: LogError) {
        #expect(throws: reason) { try SignedNote(parsing: Array(text.utf8)) }
    }

    @Test("A hundred signatures are accepted, and not one more is added")
    func manySignatures() throws {
        let text = "text\n\n" + String(repeating: Self.line, count: 100)
        var note = try SignedNote(parsing: Array(text.utf8))
        let more = note.signatures.prefix(1)
        #expect(note.signatures.count == 100)
        #expect(throws: LogError.tooManySignatures(limit: 100)) { try note.add(Array(more)) }
    }

    @Test("A note above the size limit, or not in UTF-8, is refused")
    func bounds() {
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: SignedNote.maxLength + 1)
        #expect(throws: LogError.tooLarge(limit: SignedNote.maxLength)) { try SignedNote(parsing: long) }
        #expect(throws: LogError.notUTF8) { try SignedNote(parsing: [0xC3] + Array("\n\n\(Self.line)".utf8)) }
        #expect(throws: LogError.notUTF8) {
            try SignedNote(parsing: [0xC0, 0x80] + Array("\n\n\(Self.line)".utf8))
        }
    }

    @Test(
        "A text that could not be parsed again is not signed",
        arguments: ["", "text", "te\rxt\n", "te\0xt\n"]
    )
    func unsignable(text: String) throws {
        let signer = try NoteSigner(name: "log.example", key: TestKey(seed: 1))
        #expect(throws: LogError.self) { try signer.sign(text) }
    }

    @Test("A key that fails says so, and a signature of a wrong length is not used")
    func brokenKeys() throws {
        let publicKey = try TestKey(seed: 1).publicKey
        for answer in [nil, [], [UInt8](repeating: 0, count: 63)] {
            let signer = try NoteSigner(name: "a", key: BrokenKey(publicKey: publicKey, answer: answer))
            let error = #expect(throws: LogError.self) { try signer.sign("text\n") }
            guard case .signingFailed = error else {
                Issue.record("another reason: \(String(describing: error))")
                continue
            }
        }
        #expect(throws: LogError.invalidKeyName) { try NoteSigner(name: "a b", key: TestKey(seed: 1)) }
    }
}
