import AEOCertificates
import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct RenewalTests {
    private let office: TestOffice
    private let memory = MemoryArchive()
    private let archive: FaultyArchive
    private let start: Instant
    private let key: ListKey

    init() throws {
        office = try TestOffice()
        archive = FaultyArchive(memory)
        start = office.clock.now()
        key = ListKey(authority: office.identity.operating, number: 1)
    }

    private func shown(_ registry: Registry) async throws -> PublishedList {
        try #require(await registry.publisher.current(key))
    }

    @Test("A list that no act has touched and that is not due is left alone")
    func clean() async throws {
        try await office.withoutClockwork(office.parts(archive)) { registry in
            let number = try await office.grant(registry, office.application()).record.number
            #expect(registry.state.isDirty(key))
            _ = await registry.publisher.refreshDue()
            #expect(!registry.state.isDirty(key))
            let before = try await shown(registry)
            #expect(before.logSize == registry.snapshot.size)
            _ = await registry.queue(3, telling: Countdown(3)) {
                (number, builder: inout BatchBuilder) throws(RegistryError) in
                try Registry.fact(number, &builder)
            }
            _ = await registry.publisher.refreshDue()
            #expect(try await shown(registry).logSize == before.logSize)
            try await office.act(registry, ActRequest(kind: .suspend), on: number, key: "s")
            let size = registry.snapshot.size
            _ = await registry.publisher.refreshDue()
            #expect(try await shown(registry).logSize == size)
            #expect(try await shown(registry).list != before.list)
        }
    }

    @Test("A mark goes with the state that it stands for, and one that comes later stays")
    func marks() {
        let empty = RegistryState.Committed(snapshot: Snapshot(), head: .empty)
        let state = RegistryState(empty)
        #expect(!state.isDirty(key))
        var next = empty.snapshot
        next.size = 7
        state.swap(to: RegistryState.Committed(snapshot: next, head: .empty), dirty: [key])
        state.clearDirty(key, upTo: 6)
        #expect(state.isDirty(key), "a version made from less does not have the act")
        next.size = 9
        state.swap(to: RegistryState.Committed(snapshot: next, head: .empty), dirty: [])
        state.clearDirty(ListKey(authority: key.authority, number: 2), upTo: 9)
        #expect(state.isDirty(key))
        state.clearDirty(key, upTo: 7)
        #expect(!state.isDirty(key))
    }

    @Test("A changed version that could not be archived is archived a second later, as it was shown")
    func archivedAgain() async throws {
        try await office.withoutClockwork(office.parts(archive)) { registry in
            let granted = try await office.grant(registry, office.application())
            let later = ActRequest(kind: .revoke, from: .instant(start.adding(seconds: 50)))
            try await office.act(registry, later, on: granted.record.number, key: "later")
            _ = await registry.publisher.refreshDue()
            let versions = memory.held.statusLists.count
            archive.fail(.full, .full)
            office.clock.set(start.adding(seconds: 50))
            let place = granted.statusList[0].reference.index
            #expect(try await office.list(registry).list[place] == 1)
            #expect(memory.held.statusLists.count == versions)
            office.clock.advance(seconds: 1)
            #expect(await registry.publisher.refreshDue() == start.adding(seconds: 52))
            #expect(memory.held.statusLists.count == versions)
            // A reader of a list that is not due does not wait for another try.
            let commits = archive.commits
            _ = try await office.list(registry)
            #expect(archive.commits == commits)
            office.clock.advance(seconds: 1)
            #expect(await registry.publisher.refreshDue() == start.adding(seconds: 350))
            #expect(memory.held.statusLists.count == versions + 1)
            #expect(try await office.list(registry, time: start.seconds + 49).list[place] == 0)
            #expect(try await office.list(registry, time: start.seconds + 50).list[place] == 1)
            #expect(try await registry.doctor().findings == [])
        }
    }
}
