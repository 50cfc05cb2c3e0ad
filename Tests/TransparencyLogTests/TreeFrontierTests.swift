import Testing
import TransparencyLog

@Suite struct TreeFrontierTests {
    @Test("Growing leaf by leaf gives the root of the definition at every size")
    func roots() {
        let reference = ReferenceTree(leafCount: 300)
        var frontier = TreeFrontier()
        for size in 1...300 {
            frontier.append(reference.leaves[size - 1])
            #expect(frontier.size == UInt64(size))
            #expect(frontier.root == reference.root(of: size))
            #expect(frontier.hashes.count == size.nonzeroBitCount)
        }
    }

    @Test("Every completed subtree is reported once, with its hash")
    func completed() {
        let reference = ReferenceTree(leafCount: 100)
        let grown = GrownTree(leafCount: 100)
        #expect(grown.nodes.count == (0...6).reduce(0) { $0 + 100 >> $1 })
        for (node, hash) in grown.nodes { #expect(hash == reference.hash(at: node)) }
    }

    @Test(
        "An edge taken up from its nodes is the edge that was grown",
        arguments: [0, 1, 2, 7, 8, 255, 256, 300]
    )
    func resumed(size: Int) throws {
        let grown = GrownTree(leafCount: size)
        let hashes = try ProofPlan.root(of: UInt64(size)).nodes.map(grown.hash)
        #expect(TreeFrontier(size: UInt64(size), hashes: hashes) == grown.frontier)
    }

    @Test("A wrong number of hashes is refused", arguments: [(0, 1), (1, 0), (3, 1), (4, 2), (255, 9)])
    func wrongCount(size: UInt64, count: Int) {
        #expect(TreeFrontier(size: size, hashes: .init(repeating: .emptyTree, count: count)) == nil)
    }
}
