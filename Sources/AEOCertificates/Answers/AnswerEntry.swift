public import TransparencyLog

/// An entry of the log that an answer rests on, with the proof that it is there.
public struct AnswerEntry: Sendable, Equatable {
    /// What the reader gets of the entry.
    public enum Content: Sendable, Equatable {
        /// An act on a trader, opened as far as the asker may see.
        case act(ActOpening)
        /// A registry fact, which stands in clear in the log.
        case fact([UInt8])
    }

    /// The entry.
    public let content: Content
    /// Its place in the log at the receipt's checkpoint.
    public let proof: InclusionProof

    /// Names an entry.
    public init(content: Content, proof: InclusionProof) {
        self.content = content
        self.proof = proof
    }

    /// The bytes of the leaf.
    public var leaf: [UInt8] {
        switch content {
        case .act(let opening): opening.leaf
        case .fact(let bytes): bytes
        }
    }
}
