import AEORegistryClient
import Foundation
import Glibc
import JOSE
import Testing

extension ProcessTests {
    /// Nothing acknowledged is lost (promise 1).
    ///
    /// SIGKILL tests the order of things; that they are on the disk is the matter of `SyncTests`.
    @Suite("A daemon that is killed", .timeLimit(.minutes(60)))
    struct KillTests {
        private static let rounds =
            ProcessInfo.processInfo.environment["AEO_KILL_ROUNDS"].flatMap { Int($0) } ?? 5

        @Test("Every acknowledged act is there after kill -9, and the log goes on from where it was")
        func killedUnderWrites() async throws {
            let registry = try ServedRegistry()
            let memory = registry.folder.child("audit.json")
            var daemon = try await registry.start()
            var audited: Int64?
            var certificates = 0
            for round in 1...max(1, Self.rounds) {
                let ledger = KillLedger()
                let victim = daemon
                try await KillLoad(registry: registry, round: round, limit: 10 + round * 7 % 23)
                    .run(ledger) { victim.kill(SIGKILL) }
                #expect(await victim.exit() == 128 + SIGKILL)
                daemon = try await registry.start()
                try await check(ledger, in: registry)
                certificates += (ledger.acknowledged.map(\.call) + ledger.unanswered)
                    .count { $0.path == "/v1/certificates" }
                #expect(try await count(in: registry) == certificates)
                let audit = try await registry.aeo("log", "audit", "--state", memory, "--json")
                let report = try audit.json
                #expect(audit.status == 0, "\(audit)")
                #expect(report["verified"]?.boolValue == true)
                #expect(report["consistent_with"]?.objectValue?["size"]?.integerValue == audited)
                audited = report["size"]?.integerValue
                let doctor = try await registry.aeo("doctor", "--json")
                #expect(doctor.status == 0, "\(doctor)")
            }
            let end = await daemon.stop()
            #expect(end.status == 0)
            let doctor = try await registry.aeo("doctor", "--json")
            #expect(doctor.status == 0, "\(doctor)")
            #expect(try doctor.json["ok"]?.boolValue == true)
        }

        /// Repeats every write, and looks each act up in the timeline or the view of its certificate.
        private func check(_ ledger: KillLedger, in registry: ServedRegistry) async throws {
            let officer = registry.officer
            try await registry.lent { transport in
                var places: Set<Int64> = []
                for receipt in ledger.acknowledged {
                    let again = try await officer.write(receipt.call, over: transport)
                    #expect(again.status == 201)
                    #expect(again.body == receipt.answer, "another answer to the same key")
                    let answer = try StrictJSON.parseObject(receipt.answer)
                    let number = try #require(answer["certificate_number"]?.stringValue)
                    let index = try #require(answer["log_index"]?.integerValue)
                    places.insert(index)
                    let timeline = try await officer.read(
                        "/v1/certificates/\(number)/timeline",
                        over: transport
                    )
                    let intervals = (timeline["intervals"]?.arrayValue ?? []).compactMap(\.objectValue)
                    guard let act = answer["act_id"]?.stringValue else {
                        let isThere = intervals.contains { $0["act"]?.stringValue == "grant" }
                        #expect(isThere, "\(number) lost its grant")
                        continue
                    }
                    let view = try await officer.read("/v1/certificates/\(number)", over: transport)
                    let acts = (view["acts"]?.arrayValue ?? []).compactMap(\.objectValue)
                    let recorded = acts.first { $0["act_id"]?.stringValue == act }
                    #expect(recorded?["log_index"]?.integerValue == index, "\(number) lost entry \(index)")
                    let hasEffect = intervals.contains { $0["act_id"]?.stringValue == act }
                    #expect(hasEffect, "\(number): \(act) has no effect")
                }
                #expect(places.count == ledger.acknowledged.count, "two acts share a place in the log")
                for call in ledger.unanswered {
                    let first = try await officer.write(call, over: transport)
                    let second = try await officer.write(call, over: transport)
                    #expect(first.status == 201)
                    #expect(first.body == second.body)
                }
            }
        }

        /// How many certificates the registry lists.
        private func count(in registry: ServedRegistry) async throws -> Int {
            try await registry.lent { transport in
                var total = 0
                var after: String?
                repeat {
                    let query = after.map { "&after=\($0)" } ?? ""
                    let page = try await registry.officer.read(
                        "/v1/certificates?limit=500\(query)",
                        over: transport
                    )
                    total += page["certificates"]?.arrayValue?.count ?? 0
                    after = page["next"]?.stringValue
                } while after != nil
                return total
            }
        }
    }
}
