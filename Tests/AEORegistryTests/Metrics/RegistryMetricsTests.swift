import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct RegistryMetricsTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    private func lines(_ registry: Registry) -> Set<Substring> {
        var page = MetricPage()
        registry.write(to: &page)
        return Set(page.text.split(separator: "\n"))
    }

    @Test("Acts are counted once they are durable, and refused ones and dry runs are not")
    func acts() async throws {
        let archive = FaultyArchive(memory)
        try await office.working(archive) { registry in
            let granted = try await office.grant(registry, office.application())
            _ = try registry.previewGrant(office.application(eori: "NL999000017"))
            await #expect(throws: RegistryError.self) {
                try await office.grant(registry, office.application(), key: "again")
            }
            archive.fail(.full)
            await #expect(throws: RegistryError.self) {
                try await office.act(
                    registry,
                    ActRequest(kind: .revoke),
                    on: granted.record.number,
                    key: "r-1"
                )
            }
            var lines = lines(registry)
            #expect(lines.contains("aeo_acts_total{programme=\"EU-AEO\",kind=\"grant\"} 1"))
            #expect(lines.contains("aeo_acts_total{programme=\"EU-AEO\",kind=\"revoke\"} 0"))
            #expect(lines.contains("aeo_commits_total{result=\"refused\"} 1"))
            #expect(lines.contains("aeo_unready_reason{reason=\"store-unwritable\"} 1"))
            try await office.act(registry, ActRequest(kind: .revoke), on: granted.record.number, key: "r-1")
            lines = self.lines(registry)
            #expect(lines.contains("aeo_acts_total{programme=\"EU-AEO\",kind=\"revoke\"} 1"))
            #expect(lines.contains("aeo_unready_reason{reason=\"store-unwritable\"} 0"))
            #expect(lines.contains("aeo_log_size \(registry.snapshot.size)"))
            #expect(lines.contains("aeo_certificates 1"))
        }
    }

    @Test("A commit of unknown outcome that did happen is counted with its acts")
    func unclear() async throws {
        let archive = FaultyArchive(memory)
        try await office.working(archive) { registry in
            archive.fail(.afterCommit)
            try await office.grant(registry, office.application())
            let lines = lines(registry)
            #expect(lines.contains("aeo_acts_total{programme=\"EU-AEO\",kind=\"grant\"} 1"))
            #expect(lines.contains("aeo_commits_total{result=\"unclear\"} 1"))
        }
    }

    @Test(
        "A failure of the store is forgotten after a minute, so that nobody waits for a write that nobody sends"
    )
    func forgotten() async throws {
        let archive = FaultyArchive(memory)
        try await office.working(archive) { registry in
            archive.fail(.full)
            await #expect(throws: RegistryError.self) {
                try await office.grant(registry, office.application())
            }
            office.clock.advance(seconds: 59)
            #expect(registry.readinessFaults() == [.storeUnwritable])
            office.clock.advance(seconds: 1)
            #expect(registry.readinessFaults().isEmpty)
        }
    }

    @Test("The age of a list grows while the clock is not believed, and at its end the registry is not ready")
    func ages() async throws {
        let clock = SplitClock(wall: office.clock)
        try await office.working(memory, by: clock) { registry in
            #expect(lines(registry).contains("aeo_status_list_age_seconds{authority=\"NL\",list=\"1\"} 0"))
            office.clock.advance(seconds: 5 * 3600)
            #expect(
                lines(registry).contains("aeo_status_list_age_seconds{authority=\"NL\",list=\"1\"} 18000")
            )
            #expect(registry.readinessFaults() == [.clockImplausible])
            office.clock.advance(seconds: 3600)
            #expect(registry.readinessFaults() == [.listsNotSigned, .clockImplausible])
            #expect(lines(registry).contains("aeo_writes_refused 1"))
        }
    }

    @Test("Every kind of overdue work is counted, and none but what is overdue")
    func overdue() async throws {
        try await office.working(memory) { registry in
            #expect(lines(registry).contains("aeo_due_overdue{kind=\"not-served\"} 0"))
            #expect(
                lines(registry).filter { $0.hasPrefix("aeo_due_overdue{") }.count == DueKind.allCases.count
            )
            registry.metrics.countOverdue { [("expiry", 3)] }
            #expect(lines(registry).contains("aeo_due_overdue{kind=\"expiry\"} 3"))
        }
    }

    @Test("No sample names a trader, a certificate or an officer")
    func impersonal() async throws {
        try await office.working(memory) { registry in
            let granted = try await office.grant(registry, office.application())
            var page = MetricPage()
            registry.write(to: &page)
            for secret in [granted.record.number, granted.record.tin, "Tulp", office.officer.keyID] {
                #expect(!page.text.contains(secret))
            }
        }
    }
}
