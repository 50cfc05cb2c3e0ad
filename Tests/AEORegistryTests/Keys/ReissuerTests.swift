import AEOModel
import AEOTestSupport
import HashTreeCollections
import JOSE
import Logging
import Synchronization
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct ReissuerTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    /// A registry's state with so many certificates of a key that was stolen afterwards.
    private func stolen(_ count: Int) async throws -> Registry {
        try await office.working(memory) { registry in
            for serial in 1...count {
                let form = try office.application(eori: "NL\(100_000_000 + serial)")
                try await office.grant(registry, form, key: "\(serial)")
            }
        }
        var parts = office.parts(memory)
        parts.end("issuing", as: "compromised", since: 0, successor: ES256PrivateKey())
        let registry = try await Registry.open(parts)
        async let work: Void = registry.sequencer.run()
        await registry.begin()
        registry.sequencer.close()
        await work
        return registry
    }

    private func reissuer(_ registry: Registry) -> Reissuer {
        Reissuer(
            state: registry.state,
            clock: office.clock,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    @Test("Never more than a few wait at once, and all have their turn")
    func few() async throws {
        let registry = try await stolen(19)
        let reissuer = reissuer(registry)
        let counts = Mutex((now: 0, most: 0, all: 0))
        await reissuer.run { (_, _) throws(RegistryError) in
            counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1), $0.all + 1) }
            for _ in 0..<50 { await Task.yield() }
            let all = counts.withLock { counts in
                counts.now -= 1
                return counts.all
            }
            if all == 19 { reissuer.stop() }
        }
        #expect(counts.withLock { $0.all } == 19)
        #expect(counts.withLock { $0.most } <= Reissuer.atOnce)
    }

    @Test("What fails is tried again after a while, and holds nothing else up")
    func again() async throws {
        let registry = try await stolen(6)
        let reissuer = reissuer(registry)
        let calls = Mutex<[RecordID: Int]>([:])
        let bad = try #require(registry.snapshot.certificates.keys.first)
        async let work: Void = reissuer.run { (certificate, _) throws(RegistryError) in
            let (turn, all) = calls.withLock { calls in
                calls[certificate, default: 0] += 1
                return (calls[certificate] ?? 0, calls.count)
            }
            if certificate == bad, turn == 2, all == 6 { reissuer.stop() }
            if certificate == bad { throw .busy(retryAfter: 1) }
        }
        while calls.withLock({ $0.count }) < 6 { await Task.yield() }
        #expect(calls.withLock { $0[bad] } == 1)
        while calls.withLock({ $0[bad] }) == 1 {
            office.clock.advance(seconds: Reissuer.pause)
            await Task.yield()
        }
        await work
        #expect(calls.withLock { $0[bad] } == 2)
    }

    @Test("Without a stolen key nothing is looked at")
    func nothing() async throws {
        let registry = try await office.open(memory)
        let reissuer = reissuer(registry)
        async let work: Void = reissuer.run { (_, _) throws(RegistryError) in
            Issue.record("something was issued anew")
        }
        reissuer.stop()
        await work
    }
}
