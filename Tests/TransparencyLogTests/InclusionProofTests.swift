import Testing
import TransparencyLog

@Suite struct InclusionProofTests {
    static let grown = GrownTree(leafCount: 300)

    @Test("Every leaf of every tree up to 300 leaves is proven")
    func allProofs() throws {
        let grown = Self.grown
        for size in 1...UInt64(300) {
            let root = grown.roots[Int(size)]
            // All indices of the small trees, a changing third of the larger ones.
            for index in stride(from: size < 66 ? 0 : size % 3, to: size, by: size < 66 ? 1 : 3) {
                let proof = try proof(of: index, in: size)
                #expect(try proof.verify(leaf: grown.leaf(index), root: root))
            }
        }
    }

    @Test("Every flipped bit of a proof, its root or its leaf is noticed", arguments: [1, 2, 7, 8, 11, 300])
    func flippedBits(size: UInt64) throws {
        let index = size / 2
        let good = try proof(of: index, in: size)
        let leaf = try Self.grown.leaf(index)
        let root = Self.grown.roots[Int(size)]
        for bit in 0..<256 {
            #expect(!good.verify(leaf: flip(leaf, bit), root: root))
            #expect(!good.verify(leaf: leaf, root: flip(root, bit)))
            for position in good.path.indices {
                var path = good.path
                path[position] = flip(path[position], bit)
                let bad = InclusionProof(leafIndex: index, treeSize: size, path: path)
                #expect(!bad.verify(leaf: leaf, root: root))
            }
        }
    }

    @Test("A proof proves no other index and no longer or shorter path")
    func misused() throws {
        let size: UInt64 = 100
        let root = Self.grown.roots[100]
        for index in 0..<size {
            let good = try proof(of: index, in: size)
            let leaf = try Self.grown.leaf(index)
            for other in 0..<size + 3 where other != index {
                let bad = InclusionProof(leafIndex: other, treeSize: size, path: good.path)
                #expect(!bad.verify(leaf: leaf, root: root))
            }
            let short = InclusionProof(leafIndex: index, treeSize: size, path: good.path.dropLast())
            let long = InclusionProof(leafIndex: index, treeSize: size, path: good.path + [root])
            #expect(!short.verify(leaf: leaf, root: root))
            #expect(!long.verify(leaf: leaf, root: root))
        }
    }

    @Test("There is no plan for a leaf outside the tree", arguments: [(0, 0), (1, 1), (7, 3)])
    func outside(index: UInt64, size: UInt64) {
        #expect(ProofPlan.inclusion(of: index, in: size) == nil)
        let proof = InclusionProof(leafIndex: index, treeSize: size, path: [])
        #expect(!proof.verify(leaf: .emptyTree, root: .emptyTree))
    }

    @Test("The largest trees are planned without overflow")
    func largest() throws {
        let plan = try #require(ProofPlan.inclusion(of: .max - 1, in: .max))
        #expect(plan.nodes.count == 63)
        let first = try #require(ProofPlan.inclusion(of: 0, in: .max))
        #expect(first.tiles.count > 8)
    }

    @Test("The published proofs are accepted and refused as published", .enabled(if: LogVectors.arePresent))
    func vectors() throws {
        let vectors = try LogVectors.inclusion()
        #expect(vectors.count == 98)
        for vector in vectors {
            let path = vector.proof.map { MerkleHash($0) }
            let isGood: Bool
            if let root = MerkleHash(vector.root),
                let leaf = MerkleHash(vector.leafHash),
                !path.contains(nil)
            {
                let proof = InclusionProof(
                    leafIndex: vector.leafIdx,
                    treeSize: vector.treeSize,
                    path: path.compactMap(\.self)
                )
                isGood = proof.verify(leaf: leaf, root: root)
            } else {
                isGood = false
            }
            #expect(isGood == !vector.wantErr, "\(vector.desc)")
        }
    }

    private func proof(of index: UInt64, in size: UInt64) throws -> InclusionProof {
        let plan = try #require(ProofPlan.inclusion(of: index, in: size))
        return try InclusionProof(leafIndex: index, treeSize: size, path: plan.resolve(Self.grown.hash))
    }
}

/// The hash with one bit turned over.
func flip(_ hash: MerkleHash, _ bit: Int) -> MerkleHash {
    var bytes = hash.bytes
    bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    return MerkleHash(bytes) ?? hash
}
