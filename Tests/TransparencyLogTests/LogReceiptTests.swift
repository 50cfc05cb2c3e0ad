import Testing
import TransparencyLog

@Suite struct LogReceiptTests {
    let log: NoteSigner
    let witness: Cosigner
    let grown = GrownTree(leafCount: 300)
    let leaf: MerkleHash
    let receipt: LogReceipt

    init() throws {
        log = try NoteSigner(name: "aeo.example/log", key: TestKey(seed: 1))
        witness = try Cosigner(name: "witness.example", key: TestKey(seed: 2))
        leaf = try grown.leaf(77)
        let checkpoint = try Checkpoint(origin: "aeo.example/log", size: 300, root: grown.frontier.root)
        let plan = try #require(ProofPlan.inclusion(of: 77, in: 300))
        let proof = try InclusionProof(leafIndex: 77, treeSize: 300, path: plan.resolve(grown.hash))
        var note = try log.sign(checkpoint.text)
        try note.add([witness.cosign(checkpoint, at: 1000)])
        receipt = try LogReceipt(extra: Array("{}".utf8), proof: proof, note: note)
    }

    @Test("A receipt is read back and proves its leaf")
    func roundTrip() throws {
        let text = receipt.encoded()
        let read = try LogReceipt(parsing: Array(text.utf8))
        #expect(text.hasPrefix("c2sp.org/tlog-proof@v1\nextra e30=\nindex 77\n"))
        #expect(read.encoded() == text)
        #expect(read.extra == Array("{}".utf8))
        #expect(read.index == 77)
        #expect(
            read.verify(leaf: leaf, verifiers: [log.verifier, witness.verifier])
                == .proven(receipt.checkpoint, signers: [log.verifier, witness.verifier])
        )
        #expect(read.verify(leaf: leaf, verifiers: [log.verifier]).isProven)
    }

    @Test("Extra data of no bytes is the same as none")
    func noExtra() throws {
        for extra in [nil, [UInt8]()] {
            let bare = try LogReceipt(extra: extra, proof: receipt.proof, note: receipt.note)
            #expect(bare.extra == nil)
            #expect(bare.encoded().hasPrefix("c2sp.org/tlog-proof@v1\nindex 77\n"))
            #expect(try LogReceipt(parsing: Array(bare.encoded().utf8)).extra == nil)
        }
    }

    @Test("A receipt in a tree of one leaf has no path")
    func single() throws {
        let checkpoint = try Checkpoint(origin: "aeo.example/log", size: 1, root: leaf)
        let single = try LogReceipt(
            extra: nil,
            proof: InclusionProof(leafIndex: 0, treeSize: 1, path: []),
            note: log.sign(checkpoint.text)
        )
        let read = try LogReceipt(parsing: Array(single.encoded().utf8))
        #expect(read.verify(leaf: leaf, verifiers: [log.verifier]).isProven)
    }

    @Test("Another leaf is not proven")
    func otherLeaf() throws {
        #expect(
            try receipt.verify(leaf: grown.leaf(78), verifiers: [log.verifier]) == .refused(.notIncluded)
        )
    }

    @Test("Without the log's own key nothing is proven, whoever else signed")
    func noLogKey() throws {
        let stranger = try NoteSigner(name: "aeo.example/log", key: TestKey(seed: 9)).verifier
        let untrusted = ReceiptVerdict.refused(.noTrustedSignature)
        #expect(receipt.verify(leaf: leaf, verifiers: []) == untrusted)
        #expect(receipt.verify(leaf: leaf, verifiers: [stranger]) == untrusted)
        #expect(receipt.verify(leaf: leaf, verifiers: [witness.verifier]) == untrusted)
    }

    @Test("The key of one log does not vouch for the checkpoint of another")
    func otherLog() throws {
        let other = try NoteSigner(name: "other.example/log", key: TestKey(seed: 3))
        let note = try other.sign(receipt.note.text)
        let forged = try LogReceipt(extra: nil, proof: receipt.proof, note: note)
        #expect(
            forged.verify(leaf: leaf, verifiers: [log.verifier, other.verifier])
                == .refused(.noTrustedSignature)
        )
    }

    @Test("A checkpoint with another root under an old signature is refused")
    func badSignature() throws {
        let checkpoint = try Checkpoint(origin: "aeo.example/log", size: 300, root: leaf)
        let note = try SignedNote(text: checkpoint.text, signatures: receipt.note.signatures)
        let forged = try LogReceipt(extra: nil, proof: receipt.proof, note: note)
        #expect(forged.verify(leaf: leaf, verifiers: [log.verifier]) == .refused(.badSignature))
    }

    @Test("A proof for another tree is not put together with a checkpoint")
    func sizeMismatch() {
        let proof = InclusionProof(leafIndex: 77, treeSize: 299, path: receipt.proof.path)
        #expect(throws: LogError.treeSizeMismatch) {
            try LogReceipt(extra: nil, proof: proof, note: receipt.note)
        }
    }

    @Test(
        "A receipt with one line changed is refused, with the line",
        arguments: [
            ("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2", 1), ("c2sp.org", " c2sp.org", 1),
            ("extra e30=", "extra e30", 2), ("extra e30=", "extra e31=", 2), ("extra e30=", "extra ", 2),
            ("extra e30=", "extra e30=\nextra e30=", 3), ("extra e30=", "Extra e30=", 2),
            ("index 77", "index 077", 3), ("index 77", "index -77", 3), ("index 77", "index  77", 3),
            ("index 77", "index 77 ", 3), ("index 77", "index", 3), ("index 77", "indx 77", 3),
            ("index 77", "index 77\nAAAA", 4), ("index 77", "index 99999999999999999999", 3),
            ("index 77", "index 77\r", 3),
        ]
    )
    func malformed(original: String, replacement: String, line: Int) throws {
        let text = try #require(receipt.encoded().replacingFirst(original, with: replacement))
        #expect(throws: LogError.malformedReceipt(line: line)) { try LogReceipt(parsing: Array(text.utf8)) }
    }

    @Test("A receipt cut off at any line is refused")
    func truncated() {
        let lines = receipt.encoded().split(separator: "\n", omittingEmptySubsequences: false)
        for count in 0..<lines.count - 2 {
            let text = lines.prefix(count).map { $0 + "\n" }.joined()
            #expect(throws: LogError.self) { try LogReceipt(parsing: Array(text.utf8)) }
        }
    }

    @Test("A receipt of excessive size or path is refused")
    func bounds() {
        let long = [UInt8](repeating: 0, count: LogReceipt.maxLength + 1)
        #expect(throws: LogError.tooLarge(limit: LogReceipt.maxLength)) { try LogReceipt(parsing: long) }
        let hashes = String(repeating: leaf.base64 + "\n", count: 64)
        let text = "c2sp.org/tlog-proof@v1\nindex 1\n\(hashes)\n\(receipt.note.encoded())"
        #expect(throws: LogError.malformedReceipt(line: 66)) { try LogReceipt(parsing: Array(text.utf8)) }
    }
}

extension String {
    /// The text with the first occurrence of a word replaced, or `nil` if there is none.
    fileprivate func replacingFirst(_ word: String, with other: String) -> String? {
        guard let range = firstRange(of: word) else { return nil }
        return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
