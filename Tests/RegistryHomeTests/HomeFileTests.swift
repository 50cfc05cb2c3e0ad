import RegistryHome
import Testing

@Suite struct HomeFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("What is put in place is read back, with its mode")
    func replace() throws {
        let path = folder.child("file")
        try HomeFile.replace(path, with: [1, 2, 3], mode: 0o600)
        try HomeFile.replace(path, with: [4], mode: 0o644)
        #expect(try HomeFile.read(path) == [4])
        #expect(try TemporaryFolder.mode(path) == 0o644)
        #expect(try TemporaryFolder.names(folder.path) == ["file"])
    }

    @Test("A file that is there is not created over")
    func create() throws {
        let path = folder.child("file")
        try HomeFile.create(path, with: [1], mode: 0o600)
        #expect(throws: HomeError.self) { try HomeFile.create(path, with: [2], mode: 0o600) }
        #expect(try HomeFile.read(path) == [1])
    }

    @Test("Reading tells nothing there from too much there")
    func read() throws {
        #expect(try HomeFile.read(folder.child("none")) == nil)
        try HomeFile.create(folder.child("big"), with: [UInt8](repeating: 0, count: 101), mode: 0o600)
        #expect(throws: HomeError.self) { try HomeFile.read(folder.child("big"), limit: 100) }
        #expect(throws: HomeError.self) { try HomeFile.read(folder.path) }
    }

    @Test("Names of a directory come sorted, a missing one is nothing")
    func entries() throws {
        for name in ["b", "a", ".hidden"] { try HomeFile.create(folder.child(name), with: [], mode: 0o600) }
        #expect(try HomeFile.entries(of: folder.path) == [".hidden", "a", "b"])
        #expect(try HomeFile.entries(of: folder.child("none")) == nil)
        #expect(throws: HomeError.self) { try HomeFile.entries(of: folder.child("a")) }
    }
}
