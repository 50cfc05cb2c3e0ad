import AEOModel
import AEORegistry
import Foundation
import Testing

@testable import RegistryHome

@Suite struct ImportFolderTests {
    private let path: String
    private let id = RecordID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001)

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    }

    private var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
    }

    @Test("A list that came in only in part is gone at the next start, and one that waits is not")
    func orphans() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = try ImportFolder(path)
        let output = try folder.create(id)
        try output.write([1, 2, 3])
        _ = try ImportFolder(path)
        #expect(names.isEmpty)
        let whole = try folder.create(id)
        try whole.write([1, 2])
        try whole.write([3])
        try whole.finish()
        try folder.keep(Array("{}".utf8), of: id)
        #expect(FileManager.default.createFile(atPath: path + "/note.json.aeo-new", contents: nil))
        let again = try ImportFolder(path)
        #expect(names == ["\(id).json", "\(id).ndjson"])
        #expect(try again.notes() == [id: Array("{}".utf8)])
        let input = try again.open(id)
        #expect(try input.read(2) == [1, 2])
        #expect(try input.read(2) == [3])
        #expect(try input.read(2) == [])
        again.remove(id)
        again.remove(id)
        #expect(names.isEmpty)
        #expect(throws: StagingFault.self) { try again.open(id) }
    }

    @Test("Nobody but the owner may read what waits, and no list replaces another")
    func mode() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = try ImportFolder(path)
        try folder.create(id).finish()
        try folder.keep([1], of: id)
        for (name, wanted) in [("", 0o700), ("/\(id).ndjson", 0o600), ("/\(id).json", 0o600)] {
            let mode = try FileManager.default.attributesOfItem(atPath: path + name)[.posixPermissions]
            #expect(mode as? Int == wanted, "\(name)")
        }
        #expect(throws: StagingFault.self) { try folder.create(id) }
    }
}
