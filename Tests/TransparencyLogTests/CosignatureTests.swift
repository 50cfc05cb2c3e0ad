import Testing
import TransparencyLog

@Suite struct CosignatureTests {
    @Test("The published cosignature is taken apart", .enabled(if: LogVectors.arePresent))
    func vector() throws {
        let vector = try LogVectors.examples().cosignatureV1Ed25519
        let note = try SignedNote(parsing: Array("text\n\n\(vector.line)\n".utf8))
        let line = try #require(note.signatures.first)
        let cosignature = try Cosignature(parsing: line)
        #expect(line.keyID.hex == vector.keyIdHex)
        #expect(cosignature.timestamp == vector.timestamp)
        #expect(cosignature.signature.count == vector.signatureLen)
    }

    @Test("A witness's cosignature is verified with its time, beside the log's signature")
    func cosigned() throws {
        let log = try NoteSigner(name: "log.example", key: TestKey(seed: 1))
        let witness = try Cosigner(name: "witness.example", key: TestKey(seed: 2))
        let checkpoint = try Checkpoint(origin: "log.example", size: 3, root: .leaf([1]))
        var note = try log.sign(checkpoint.text)
        let line = try witness.cosign(checkpoint, at: 1_679_315_147)
        try note.add([line])
        #expect(try note.verified(by: [witness.verifier, log.verifier]) == [log.verifier, witness.verifier])
        #expect(try Cosignature(parsing: line).timestamp == 1_679_315_147)
        #expect(try NoteVerifier(vkey: witness.verifier.vkey).kind == .cosignature)
    }

    @Test("A cosignature with another time, text or a flipped bit is wrong")
    func tampered() throws {
        let witness = try Cosigner(name: "witness.example", key: TestKey(seed: 2))
        let checkpoint = try Checkpoint(origin: "log.example", size: 3, root: .leaf([1]))
        let other = try Checkpoint(origin: "log.example", size: 4, root: .leaf([1]))
        let line = try witness.cosign(checkpoint, at: 1000)
        #expect(witness.verifier.isValid(line, for: checkpoint.text))
        #expect(!witness.verifier.isValid(line, for: other.text))
        for bit in 0..<line.signature.count * 8 {
            var bytes = line.signature
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            let bad = try NoteSignature(name: line.name, keyID: line.keyID, signature: bytes)
            #expect(!witness.verifier.isValid(bad, for: checkpoint.text))
        }
    }

    @Test("The plain signature of a witness's key is no cosignature, nor the other way round")
    func domains() throws {
        let key = try TestKey(seed: 2)
        let log = try NoteSigner(name: "a", key: key)
        let witness = try Cosigner(name: "a", key: key)
        let checkpoint = try Checkpoint(origin: "a", size: 3, root: .leaf([1]))
        let plain = try #require(log.sign(checkpoint.text).signatures.first)
        let cosigned = try witness.cosign(checkpoint, at: 1)
        #expect(!witness.verifier.isValid(plain, for: checkpoint.text))
        #expect(!log.verifier.isValid(cosigned, for: checkpoint.text))
        let relabelled = try NoteSignature(
            name: "a",
            keyID: witness.verifier.keyID,
            signature: .init(repeating: 0, count: 8) + plain.signature
        )
        #expect(!witness.verifier.isValid(relabelled, for: checkpoint.text))
    }

    @Test("A cosignature of a wrong length is refused", arguments: [1, 8, 64, 71, 73])
    func wrongLength(count: Int) throws {
        let line = try NoteSignature(name: "a", keyID: KeyID(1), signature: .init(repeating: 0, count: count))
        #expect(throws: LogError.malformedCosignature) { try Cosignature(parsing: line) }
    }

    @Test("A time above 2^63 − 1 is refused, read or written")
    func timestamp() throws {
        let bytes = [0x80] + [UInt8](repeating: 0, count: 71)
        let line = try NoteSignature(name: "a", keyID: KeyID(1), signature: bytes)
        #expect(throws: LogError.timestampOutOfRange) { try Cosignature(parsing: line) }
        let witness = try Cosigner(name: "a", key: TestKey(seed: 2))
        let checkpoint = try Checkpoint(origin: "a", size: 3, root: .leaf([1]))
        #expect(throws: LogError.timestampOutOfRange) { try witness.cosign(checkpoint, at: 1 << 63) }
    }
}
