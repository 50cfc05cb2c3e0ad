import Testing
import TransparencyLog

@Suite struct ConsistencyProofTests {
    static let grown = GrownTree(leafCount: 300)

    @Test("Every tree up to 130 leaves extends every smaller one, and so do samples up to 300")
    func allProofs() throws {
        for new in 0...UInt64(300) {
            for old in stride(from: new <= 130 ? 0 : new % 7, through: new, by: new <= 130 ? 1 : 7) {
                let proof = try proof(from: old, to: new)
                #expect(proof.verify(oldRoot: root(old), newRoot: root(new)))
            }
        }
    }

    @Test("Every flipped bit is noticed", arguments: [(1, 2), (3, 7), (4, 7), (6, 8), (8, 8), (255, 300)])
    func flippedBits(old: UInt64, new: UInt64) throws {
        let good = try proof(from: old, to: new)
        for bit in 0..<256 {
            #expect(!good.verify(oldRoot: flip(root(old), bit), newRoot: root(new)))
            #expect(!good.verify(oldRoot: root(old), newRoot: flip(root(new), bit)))
            for position in good.path.indices {
                var path = good.path
                path[position] = flip(path[position], bit)
                let bad = ConsistencyProof(oldSize: old, newSize: new, path: path)
                #expect(!bad.verify(oldRoot: root(old), newRoot: root(new)))
            }
        }
    }

    @Test(
        "A proof with a hash more or less proves nothing",
        arguments: [(1, 2), (3, 7), (4, 7), (6, 8), (129, 300)]
    )
    func wrongLength(old: UInt64, new: UInt64) throws {
        let good = try proof(from: old, to: new)
        for path in [[], good.path.dropLast(), Array(good.path.dropFirst()), good.path + [root(new)]] {
            let bad = ConsistencyProof(oldSize: old, newSize: new, path: Array(path))
            #expect(!bad.verify(oldRoot: root(old), newRoot: root(new)))
        }
    }

    @Test("A tree extends itself and the empty tree by an empty path only")
    func trivial() {
        let hash = root(5)
        #expect(ConsistencyProof(oldSize: 5, newSize: 5, path: []).verify(oldRoot: hash, newRoot: hash))
        #expect(!ConsistencyProof(oldSize: 5, newSize: 5, path: []).verify(oldRoot: hash, newRoot: root(6)))
        #expect(!ConsistencyProof(oldSize: 5, newSize: 5, path: [hash]).verify(oldRoot: hash, newRoot: hash))
        #expect(ConsistencyProof(oldSize: 0, newSize: 5, path: []).verify(oldRoot: .emptyTree, newRoot: hash))
        #expect(!ConsistencyProof(oldSize: 0, newSize: 5, path: []).verify(oldRoot: hash, newRoot: hash))
        #expect(
            !ConsistencyProof(oldSize: 0, newSize: 5, path: [hash]).verify(oldRoot: .emptyTree, newRoot: hash)
        )
        #expect(
            !ConsistencyProof(oldSize: 0, newSize: 0, path: []).verify(oldRoot: .emptyTree, newRoot: hash)
        )
    }

    @Test("A larger tree is not extended by a smaller one")
    func backwards() {
        #expect(ProofPlan.consistency(from: 6, to: 5) == nil)
        #expect(
            !ConsistencyProof(oldSize: 6, newSize: 5, path: []).verify(oldRoot: root(6), newRoot: root(5))
        )
    }

    @Test("A rewritten leaf breaks every later consistency")
    func rewritten() throws {
        let honest = ReferenceTree(data: (0..<20).map { [UInt8($0)] })
        var forged = honest.leaves
        forged[3] = .leaf([0xFF])
        var frontier = TreeFrontier()
        var nodes: [NodeAddress: MerkleHash] = [:]
        for leaf in forged { frontier.append(leaf) { nodes[$0] = $1 } }
        for old in 4..<20 {
            let plan = try #require(ProofPlan.consistency(from: UInt64(old), to: 20))
            let path = plan.resolve { nodes[$0] ?? .emptyTree }
            let proof = ConsistencyProof(oldSize: UInt64(old), newSize: 20, path: path)
            #expect(!proof.verify(oldRoot: honest.root(of: old), newRoot: frontier.root))
        }
    }

    private func root(_ size: UInt64) -> MerkleHash { Self.grown.roots[Int(size)] }

    private func proof(from old: UInt64, to new: UInt64) throws -> ConsistencyProof {
        let plan = try #require(ProofPlan.consistency(from: old, to: new))
        return try ConsistencyProof(oldSize: old, newSize: new, path: plan.resolve(Self.grown.hash))
    }
}
