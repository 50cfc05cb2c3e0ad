import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite("Projections of another version", .timeLimit(.minutes(5))) struct ProjectionRebuildTests {
    @Test("Rows of another version are made anew from the log, and none is read", arguments: [UInt8(0), 77])
    func rebuilt(version: UInt8) async throws {
        let office = try TestOffice()
        let memory = MemoryArchive()
        try await office.working(memory) { registry async throws in
            for number in 0..<4 {
                let form = try office.application(name: "Firma \(number)", eori: "NL\(100_000_000 + number)")
                let granted = try await office.grant(registry, form, key: "grant-\(number)")
                try await office.act(
                    registry,
                    ActRequest(kind: .suspend),
                    on: granted.record.number,
                    key: "act-\(number)"
                )
            }
        }
        let sound = memory.held
        try memory.tamper { contents in
            let id = try #require(contents.certificates.keys.sorted().last)
            let row = try #require(contents.certificates[id])
            contents.certificates[id] = CertificateRow(
                id: id,
                number: row.number,
                searchText: "of another version",
                record: [version] + [1, 2, 3]
            )
        }
        let opened = try await office.open(memory).snapshot
        #expect(memory.held.certificates == sound.certificates)
        #expect(memory.held.head == sound.head)
        let untouched = try await office.open(MemoryArchive(sound)).snapshot
        #expect(opened.certificates == untouched.certificates)
        #expect(opened.lists == untouched.lists)
        #expect(opened.keys == untouched.keys)
        #expect(opened.profiles == untouched.profiles)
        #expect(opened.size == untouched.size)
    }

    @Test("A row of this version that cannot be read still stops the start")
    func broken() async throws {
        let office = try TestOffice()
        let memory = MemoryArchive()
        try await office.working(memory) { registry async throws in
            _ = try await office.grant(registry, try office.application())
        }
        try memory.tamper { contents in
            let id = try #require(contents.certificates.keys.first)
            let row = try #require(contents.certificates[id])
            contents.certificates[id] = CertificateRow(
                id: id,
                number: row.number,
                searchText: row.searchText,
                record: [RecordCodec.version, 1, 2]
            )
        }
        await #expect(throws: StartRefusal.self) { try await office.open(memory) }
    }
}
