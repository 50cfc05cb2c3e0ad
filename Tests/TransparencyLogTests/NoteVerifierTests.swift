import Testing
import TransparencyLog

@Suite struct NoteVerifierTests {
    static let vkey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"

    @Test("A published verifier key is read and written back")
    func roundTrip() throws {
        let verifier = try NoteVerifier(vkey: Self.vkey)
        #expect(verifier.name == "example.com/foo")
        #expect(verifier.keyID.hex == "530d903a")
        #expect(verifier.keyID.bytes == [0x53, 0x0D, 0x90, 0x3A])
        #expect(verifier.kind == .note)
        #expect(verifier.vkey == Self.vkey)
        #expect(try NoteVerifier(name: "example.com/foo", publicKey: verifier.publicKey) == verifier)
    }

    @Test("One key has another number as a witness, and under another name")
    func kinds() throws {
        let key = try TestKey(seed: 1)
        let note = try NoteVerifier(name: "a", publicKey: key.publicKey)
        let witness = try NoteVerifier(name: "a", publicKey: key.publicKey, kind: .cosignature)
        let other = try NoteVerifier(name: "b", publicKey: key.publicKey)
        #expect(Set([note, witness, other, note]).count == 3)
        #expect(Set([note.keyID, witness.keyID, other.keyID]).count == 3)
        #expect(try NoteVerifier(vkey: witness.vkey) == witness)
    }

    @Test(
        "A malformed verifier key is refused, with the reason",
        arguments: [
            ("", .malformedVerifierKey), ("example.com/foo", .malformedVerifierKey),
            ("example.com/foo+530d903a", .malformedVerifierKey),
            ("example.com/foo+530d903a+", .malformedVerifierKey),
            ("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .malformedVerifierKey),
            ("example.com/foo+30d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .malformedVerifierKey),
            ("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .keyIDMismatch),
            ("example.com/fou+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .keyIDMismatch),
            ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2", .malformedVerifierKey),
            ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U==", .malformedVerifierKey),
            ("example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .unsupportedKeyType(2)),
            ("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .invalidKeyName),
            ("example com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .invalidKeyName),
            ("a\u{3000}b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .invalidKeyName),
            (" " + vkey, .invalidKeyName), (vkey + "\n", .malformedVerifierKey),
        ] as [(String, LogError)]
    )
    func malformed(vkey: String, reason: LogError) {
        #expect(throws: reason) { try NoteVerifier(vkey: vkey) }
    }

    @Test("A key of a wrong length is refused", arguments: [0, 31, 33, 64])
    func wrongLength(count: Int) {
        #expect(throws: LogError.malformedVerifierKey) {
            try NoteVerifier(name: "a", publicKey: .init(repeating: 1, count: count))
        }
    }
}
