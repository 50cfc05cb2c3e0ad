import AEOCertificates
import AEOModel
import AEOTestSupport
import JOSE
import Testing
import TransparencyLog

@testable import AEORegistry

@Suite("A log that goes on under a new origin", .timeLimit(.minutes(2))) struct RestartTests {
    @Test("No lost certificate is good, and no lost ending is forgotten, as far as a list was found")
    func closed() async throws {
        let stretch = try await LostStretch()
        let office = stretch.office
        for place in stretch.kept[0].statusList { #expect(stretch.found.list[place.reference.index] == 1) }
        let (parts, fact) = try await stretch.restart(lists: [stretch.found], seen: stretch.seen)
        #expect(fact.serialJump == 10_000 + stretch.seen.size - fact.old.size)
        #expect(fact.held.count == stretch.kept[0].statusList.count + stretch.kept[1].statusList.count)
        try await office.withoutClockwork(parts) { registry async throws in
            let list = try await office.settledList(registry).list
            for lost in stretch.lost {
                for place in lost.statusList { #expect(list[place.reference.index] == 2) }
                let verdict = try await registry.verify(Array(lost.credential.utf8), ask: VerificationAsk())
                #expect(verdict.outcome == .notValid(.suspended))
            }
            let ended = try await registry.verify(
                Array(stretch.kept[0].credential.utf8),
                ask: VerificationAsk()
            )
            #expect(ended.outcome == .notValid(.revoked))
            for place in stretch.kept[0].statusList { #expect(list[place.reference.index] == 1) }
            for place in stretch.kept[1].statusList { #expect(list[place.reference.index] == 2) }
            for place in stretch.kept[2].statusList { #expect(list[place.reference.index] == 0) }
            // One more list may have been opened in the lost stretch: all of it is suspended.
            let next = try await office.list(registry, number: 2).list
            #expect((0..<next.count).allSatisfy { next[$0] == 2 })
            #expect(try await registry.doctor().findings == [])
        }
    }

    @Test("Nothing is given twice: no place, and no number")
    func allocation() async throws {
        let stretch = try await LostStretch()
        let office = stretch.office
        let (parts, fact) = try await stretch.restart(lists: [], seen: stretch.seen)
        let former = Set(stretch.lost.map(\.record.number))
        try await office.withoutClockwork(parts) { registry async throws in
            for number in 60..<70 {
                let form = try office.application(eori: "NL\(100_000_000 + number)")
                let granted = try await office.grant(registry, form, key: "again-\(number)")
                #expect(granted.statusList.allSatisfy { $0.reference.uri.hasSuffix("/status-lists/3") })
                #expect(!former.contains(granted.record.number))
                #expect(
                    granted.record.number.hasSuffix(
                        "\(10_000 + Int(stretch.seen.size - fact.old.size) + 6 + number - 60)"
                    )
                )
                let verdict = try await registry.verify(
                    Array(granted.credential.utf8),
                    ask: VerificationAsk()
                )
                #expect(verdict.outcome == .valid)
            }
        }
    }

    @Test("What is held stays until an act betters it, and an act that does not leaves it")
    func held() async throws {
        let stretch = try await LostStretch()
        let office = stretch.office
        let (parts, _) = try await stretch.restart(lists: [stretch.found], seen: stretch.seen)
        let suspended = stretch.kept[1]
        let revoked = stretch.kept[0]
        try await office.withoutClockwork(parts) { registry async throws in
            let again = try await office.act(
                registry,
                ActRequest(kind: .suspend),
                on: revoked.record.number,
                key: "suspend again"
            )
            #expect(try await office.values(registry, of: revoked).allSatisfy { $0 == 1 })
            office.clock.advance(seconds: 60)
            try await office.act(
                registry,
                ActRequest(kind: .reinstate, target: again.act.id),
                on: revoked.record.number,
                key: "reinstate"
            )
            #expect(try await office.values(registry, of: revoked).allSatisfy { $0 == 0 })
            #expect(try await office.values(registry, of: suspended).allSatisfy { $0 == 2 })
        }
    }

    @Test("The restart is the first entry of the new origin, and the tree keeps its leaves")
    func tree() async throws {
        let stretch = try await LostStretch()
        let old = stretch.backup.held
        let (parts, fact) = try await stretch.restart(lists: [], seen: nil)
        let now = stretch.backup.held
        #expect(Array(now.entries.prefix(old.entries.count)) == old.entries)
        #expect(now.entries.count == old.entries.count + 1)
        #expect(
            try EntryReader.content(of: now.entries[old.entries.count])
                == .restart(fact, recordedAt: now.head.lastRecordedAt)
        )
        let root = try await TileReader(archive: stretch.backup, size: now.head.size).root(of: old.head.size)
        #expect(root == old.head.root)
        let note = try SignedNote(parsing: Array(now.head.checkpoint.utf8))
        #expect(try Checkpoint(parsing: note.text).origin == LostStretch.newOrigin)
        #expect(try note.verified(by: [parts.signing.log.verifier]).count == 1)
        // The old key signed the old end and nothing after it.
        #expect(try note.verified(by: [stretch.office.signing.log.verifier]).isEmpty)
        await #expect(throws: StartRefusal.self) {
            try await stretch.office.open(stretch.backup)
        }
    }

    @Test("A receipt of the closed log stays good")
    func receipts() async throws {
        let stretch = try await LostStretch()
        let (parts, _) = try await stretch.restart(lists: [], seen: nil)
        try await stretch.office.withoutClockwork(parts) { registry async throws in
            let receipt = try LogReceipt(parsing: Array(stretch.kept[2].receipt.utf8))
            let jws = Array(stretch.kept[2].credential.utf8.prefix { $0 != UInt8(ascii: "~") })
            let verifiers = try registry.trustStore().logVerifiers
            #expect(verifiers.count == 2)
            _ = try CertificateReceipt(receipt).check(digest: SHA256Digest.hash(jws), verifiers: verifiers)
            let fresh = try LogReceipt(
                parsing: Array(try await registry.receipt(of: stretch.kept[2].record.number).utf8)
            )
            _ = try CertificateReceipt(fresh).check(
                digest: SHA256Digest.hash(jws),
                verifiers: [parts.signing.log.verifier]
            )
        }
    }

    @Test("A restart that continues another log than the one before it is found by the doctor")
    func wrongRestart() async throws {
        let stretch = try await LostStretch()
        let (parts, fact) = try await stretch.restart(lists: [], seen: nil)
        let index = Int(fact.old.size)
        try stretch.backup.tamper { contents in
            let entry = contents.entries[index]
            contents.entries[index] = StoredEntry(
                index: entry.index,
                recordedAt: entry.recordedAt,
                certificate: nil,
                leaf: Tampering.replacing("\"old_size\":\(fact.old.size)", "\"old_size\":1")(entry.leaf),
                groups: []
            )
        }
        var doctor = Doctor(
            archive: stretch.backup,
            verifiers: [parts.signing.log.verifier],
            origin: LostStretch.newOrigin,
            seen: nil
        )
        let findings = try await doctor.examine().findings
        #expect(findings.contains { $0.detail.contains("continues another log") })
    }
}
