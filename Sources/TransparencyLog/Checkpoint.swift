/// The state of a log at a size: origin, number of leaves and root hash (C2SP tlog-checkpoint).
public struct Checkpoint: Sendable {
    /// The name of the log, a URL without scheme.
    public let origin: String
    /// The number of leaves.
    public let size: UInt64
    /// The root hash of the tree.
    public let root: MerkleHash
    /// Lines after the third, kept as received; our own log writes none.
    public let extensionLines: [String]

    /// States the size and the root of a log; the origin must be a line without control characters.
    public init(origin: String, size: UInt64, root: MerkleHash) throws(LogError) {
        guard !origin.isEmpty else { throw .malformedCheckpoint }
        guard origin.utf8.allSatisfy({ $0 >= 0x20 }) else { throw .controlCharacter }
        guard size <= UInt64(Int64.max) else { throw .malformedSize }
        self.origin = origin
        self.size = size
        self.root = root
        extensionLines = []
    }

    /// Parses the text of a note: at least three lines, none empty, each ended by a newline.
    public init(parsing text: String) throws(LogError) {
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.popLast()?.isEmpty == true, lines.count >= 3, lines.allSatisfy({ !$0.isEmpty }) else {
            throw .malformedCheckpoint
        }
        guard lines.allSatisfy({ line in line.allSatisfy { $0 >= 0x20 } }) else { throw .controlCharacter }
        guard let size = StrictDecimal.parse(lines[1]) else { throw .malformedSize }
        guard let root = MerkleHash(base64: lines[2]) else { throw .malformedRoot }
        origin = String(Substring(lines[0]))
        self.size = size
        self.root = root
        extensionLines = lines.dropFirst(3).map { String(Substring($0)) }
    }

    /// The text of the note, to be signed.
    public var text: String {
        "\(origin)\n\(size)\n\(root.base64)\n" + extensionLines.map { $0 + "\n" }.joined()
    }
}

extension Checkpoint: Equatable {
    /// Two checkpoints are equal if their texts are the same bytes; strings alone would compare letters.
    public static func == (left: Checkpoint, right: Checkpoint) -> Bool {
        left.size == right.size && left.root == right.root && left.text.utf8.elementsEqual(right.text.utf8)
    }
}
