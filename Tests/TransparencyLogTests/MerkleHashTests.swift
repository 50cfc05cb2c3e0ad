import Testing
import TransparencyLog

@Suite struct MerkleHashTests {
    /// The eight leaves of the reference tree in the public tests of RFC 6962 logs, and its roots by size.
    static let referenceLeaves: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57),
        Array(0x60...0x6F),
    ]
    static let referenceRoots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test("The roots of the reference tree are those of RFC 6962 logs")
    func referenceTree() {
        var frontier = TreeFrontier()
        for (leaf, root) in zip(Self.referenceLeaves, Self.referenceRoots) {
            frontier.append(.leaf(leaf))
            #expect(hex(frontier.root.bytes) == root)
        }
    }

    @Test("The empty tree has the hash of nothing")
    func emptyTree() {
        #expect(
            hex(MerkleHash.emptyTree.bytes)
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        )
        #expect(TreeFrontier().root == .emptyTree)
    }

    @Test("A hash keeps its bytes and its text")
    func roundTrip() throws {
        let bytes = (0..<32).map { UInt8($0 * 7 & 0xFF) }
        let hash = try #require(MerkleHash(bytes))
        #expect(hash.bytes == bytes)
        #expect(hash.base64.utf8.count == 44)
        #expect(MerkleHash(base64: hash.base64.utf8) == hash)
        #expect(hash.description == hash.base64)
    }

    @Test("Anything but 32 bytes is refused", arguments: [0, 1, 31, 33, 64])
    func wrongLength(count: Int) {
        #expect(MerkleHash([UInt8](repeating: 0, count: count)) == nil)
    }

    @Test(
        "A base64 text that is not the one form of 32 bytes is refused",
        arguments: [
            "", "AAAA", String(repeating: "A", count: 44), String(repeating: "A", count: 43),
            String(repeating: "A", count: 42) + "==", String(repeating: "A", count: 42) + "B=",
            String(repeating: "A", count: 42) + "-=", " " + String(repeating: "A", count: 42) + "=",
            String(repeating: "A", count: 43) + "=\n", "=" + String(repeating: "A", count: 43),
            String(repeating: "A", count: 20) + "=" + String(repeating: "A", count: 22) + "=",
        ]
    )
    func malformedBase64(text: String) {
        #expect(MerkleHash(base64: text.utf8) == nil)
    }

    @Test("A leaf is never an inner node, and the sides of a node differ")
    func domains() {
        let left = MerkleHash.leaf([1])
        let right = MerkleHash.leaf([2])
        #expect(MerkleHash.leaf(left.bytes + right.bytes) != .node(left, right))
        #expect(MerkleHash.node(left, right) != .node(right, left))
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
