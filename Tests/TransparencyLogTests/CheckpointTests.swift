import Testing
import TransparencyLog

@Suite struct CheckpointTests {
    static let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="

    @Test("The published checkpoint is read and written back", .enabled(if: LogVectors.arePresent))
    func vector() throws {
        let vector = try LogVectors.examples().checkpoint
        let note = try SignedNote(parsing: Array(vector.note.utf8))
        let checkpoint = try Checkpoint(parsing: note.text)
        #expect(checkpoint.origin == vector.origin)
        #expect(checkpoint.size == vector.size)
        #expect(checkpoint.root.base64 == vector.rootB64)
        #expect(checkpoint.text == note.text)
        #expect(note.encoded() == vector.note)
    }

    @Test("A checkpoint made here is read back equal")
    func roundTrip() throws {
        let checkpoint = try Checkpoint(origin: "aeo.example/log", size: 0, root: .emptyTree)
        #expect(checkpoint.text == "aeo.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
        #expect(try Checkpoint(parsing: checkpoint.text) == checkpoint)
    }

    @Test("Extension lines are kept and tell checkpoints apart")
    func extensions() throws {
        let text = "a\n1\n\(Self.root)\nmore\nand more\n"
        let checkpoint = try Checkpoint(parsing: text)
        #expect(checkpoint.extensionLines == ["more", "and more"])
        #expect(checkpoint.text == text)
        #expect(try checkpoint != Checkpoint(parsing: "a\n1\n\(Self.root)\n"))
    }

    @Test("Origins that look alike in other bytes are different")
    func lookalikes() throws {
        let composed = try Checkpoint(parsing: "\u{E9}\n1\n\(Self.root)\n")
        let decomposed = try Checkpoint(parsing: "e\u{301}\n1\n\(Self.root)\n")
        #expect(composed != decomposed)
    }

    @Test(
        "A malformed checkpoint is refused, with the reason",
        arguments: [
            ("", .malformedCheckpoint), ("a\n", .malformedCheckpoint), ("a\n1\n", .malformedCheckpoint),
            ("a\n1\n\(root)", .malformedCheckpoint), ("\n1\n\(root)\n", .malformedCheckpoint),
            ("a\n1\n\(root)\n\n", .malformedCheckpoint), ("a\n1\n\(root)\n\nmore\n", .malformedCheckpoint),
            ("a\n\n\(root)\n", .malformedCheckpoint), ("a\r\n1\r\n\(root)\r\n", .controlCharacter),
            ("a\n01\n\(root)\n", .malformedSize), ("a\n-1\n\(root)\n", .malformedSize),
            ("a\n+1\n\(root)\n", .malformedSize), ("a\n1.0\n\(root)\n", .malformedSize),
            ("a\n0x1\n\(root)\n", .malformedSize), ("a\n 1\n\(root)\n", .malformedSize),
            ("a\n٣\n\(root)\n", .malformedSize), ("a\n9223372036854775808\n\(root)\n", .malformedSize),
            ("a\n99999999999999999999\n\(root)\n", .malformedSize), ("a\n1\n\(root) \n", .malformedRoot),
            ("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n", .malformedRoot),
            ("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n", .malformedRoot),
            ("a\n1\nCsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=\n", .malformedRoot),
            ("a\n1\nAAAA\n", .malformedRoot),
        ] as [(String, LogError)]
    )
    func malformed(text: String, reason: LogError) {
        #expect(throws: reason) { try Checkpoint(parsing: text) }
    }

    @Test("The largest size is 2^63 − 1")
    func largest() throws {
        let largest = try Checkpoint(parsing: "a\n9223372036854775807\n\(Self.root)\n")
        #expect(largest.size == UInt64(Int64.max))
        #expect(throws: LogError.malformedSize) {
            try Checkpoint(origin: "a", size: 1 << 63, root: .emptyTree)
        }
    }

    @Test(
        "A checkpoint cannot be made with an origin that breaks the lines",
        arguments: ["", "a\nb", "a\rb"]
    )
    func badOrigin(origin: String) {
        #expect(throws: LogError.self) { try Checkpoint(origin: origin, size: 1, root: .emptyTree) }
    }
}
