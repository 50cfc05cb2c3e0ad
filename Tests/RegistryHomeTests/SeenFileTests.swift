import AEORegistry
import RegistryHome
import Testing
import TransparencyLog

@Suite struct SeenFileTests {
    @Test("A new home has seen the empty log")
    func empty() throws {
        let maker = try HomeMaker()
        let seen = SeenFile(try maker.make().layout)
        #expect(try seen.load() == SeenMark(size: 0, root: .emptyTree))
    }

    @Test("What was stored is remembered")
    func stored() throws {
        let maker = try HomeMaker()
        let seen = SeenFile(try maker.make().layout)
        let mark = SeenMark(size: 12_345, root: .leaf([1, 2, 3]))
        try seen.store(mark)
        try seen.store(mark)
        #expect(try seen.load() == mark)
    }

    @Test("A file left empty by a power failure counts as nothing", arguments: [true, false])
    func nothing(isThere: Bool) throws {
        let folder = try TemporaryFolder()
        try HomeFile.makeDirectory(folder.child("log"))
        if isThere { _ = try folder.write("log/seen", "") }
        #expect(try SeenFile(HomeLayout(root: folder.path)).load() == nil)
    }

    @Test(
        "A complete draft counts where the file is gone, empty or damaged, and where it remembers more",
        arguments: [nil, "", "1 \(MerkleHash.emptyTree.base64)", "x", "6 \(MerkleHash.emptyTree.base64)\n"]
    )
    func draft(text: String?) throws {
        let folder = try TemporaryFolder()
        try HomeFile.makeDirectory(folder.child("log"))
        if let text { _ = try folder.write("log/seen", text) }
        _ = try folder.write("log/seen.new", "7 \(MerkleHash.leaf([1]).base64)\n")
        let mark = try SeenFile(HomeLayout(root: folder.path)).load()
        #expect(mark == SeenMark(size: 7, root: .leaf([1])))
    }

    @Test(
        "A draft that is incomplete or remembers less changes nothing, and the next mark takes its place",
        arguments: ["", "7", "8 AAAA\n", "4 \(MerkleHash.emptyTree.base64)\n"]
    )
    func uselessDraft(text: String) throws {
        let folder = try TemporaryFolder()
        try HomeFile.makeDirectory(folder.child("log"))
        let old = SeenMark(size: 5, root: .leaf([5]))
        _ = try folder.write("log/seen", "5 \(old.root.base64)\n")
        _ = try folder.write("log/seen.new", text)
        let seen = SeenFile(HomeLayout(root: folder.path))
        #expect(try seen.load() == old)
        try seen.store(SeenMark(size: 6, root: .leaf([6])))
        #expect(try seen.load() == SeenMark(size: 6, root: .leaf([6])))
        #expect(try HomeFile.entries(of: folder.child("log")) == ["seen"])
    }

    @Test(
        "Anything but a size and a root is refused",
        arguments: [
            "x", "1\n", "1 AAAA\n", "01 \(MerkleHash.emptyTree.base64)\n",
            "-1 \(MerkleHash.emptyTree.base64)\n",
            "1 \(MerkleHash.emptyTree.base64)", "1  \(MerkleHash.emptyTree.base64)\n",
            "1 \(MerkleHash.emptyTree.base64) \n", "18446744073709551616 \(MerkleHash.emptyTree.base64)\n",
        ]
    )
    func malformed(text: String) throws {
        let folder = try TemporaryFolder()
        try HomeFile.makeDirectory(folder.child("log"))
        _ = try folder.write("log/seen", text)
        #expect(throws: HomeError.self) { try SeenFile(HomeLayout(root: folder.path)).load() }
    }
}
