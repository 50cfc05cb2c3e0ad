import Testing
import TransparencyLog

@Suite struct LogErrorTests {
    @Test("Every reason is told in words of its own")
    func words() {
        let reasons: [LogError] = [
            .tooLarge(limit: 5), .notUTF8, .controlCharacter, .malformedNote, .malformedSignatureLine,
            .tooManySignatures(limit: 100), .invalidKeyName, .malformedVerifierKey, .unsupportedKeyType(2),
            .keyIDMismatch, .badSignature(name: "log.example"), .signingFailed("unplugged"),
            .malformedCosignature,
            .timestampOutOfRange, .malformedCheckpoint, .malformedSize, .malformedRoot, .truncatedBundle,
            .tooManyEntries, .entryTooLong(70_000), .malformedReceipt(line: 3), .treeSizeMismatch,
        ]
        #expect(Set(reasons.map(\.description)).count == reasons.count)
        #expect(LogError.badSignature(name: "log.example").description.contains("log.example"))
        #expect(LogError.malformedReceipt(line: 3).description.contains("line 3"))
    }
}
