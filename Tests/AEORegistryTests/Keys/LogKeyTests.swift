import AEOCertificates
import AEOModel
import AEOTestSupport
import JOSE
import Testing
import TransparencyLog

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct LogKeyTests {
    private let office: TestOffice
    private let memory = MemoryArchive()
    private let former: NoteVerifier

    init() throws {
        office = try TestOffice()
        former = office.signing.log.verifier
    }

    private func signers(_ registry: Registry, _ verifiers: [NoteVerifier]) throws -> [NoteVerifier] {
        try SignedNote(parsing: registry.checkpoint().bytes).verified(by: verifiers)
    }

    private func digest(_ granted: GrantOutcome) -> [UInt8] {
        SHA256Digest.hash(Array(granted.credential.utf8.prefix { $0 != UInt8(ascii: "~") }))
    }

    private func proves(_ granted: GrantOutcome, _ verifiers: [NoteVerifier]) throws -> Bool {
        let receipt = try CertificateReceipt(LogReceipt(parsing: Array(granted.receipt.utf8)))
        do {
            _ = try receipt.check(digest: digest(granted), verifiers: verifiers)
            return true
        } catch .log(.noTrustedSignature) {
            return false
        }
    }

    @Test("For the overlap every checkpoint and receipt carries both signatures, then the new one only")
    func overlap() async throws {
        let first = try await office.working(memory) { try await office.grant($0, office.application()) }
        let end = office.clock.now().adding(seconds: 30 * 86_400)
        var parts = office.parts(memory)
        try parts.changeLogKey(to: Ed25519PrivateKey(), until: end)
        let current = parts.signing.log.verifier
        let changed = parts
        try await office.working(changed) { registry in
            let second = try await office.grant(registry, office.application(eori: "NL100000002"), key: "2")
            #expect(try signers(registry, [former, current]) == [current, former])
            #expect(try proves(second, [former]))
            #expect(try proves(second, [current]))
            office.clock.set(end.adding(microseconds: -1))
            let third = try await office.grant(registry, office.application(eori: "NL100000003"), key: "3")
            #expect(try proves(third, [former]))
            office.clock.set(end)
            let fourth = try await office.grant(registry, office.application(eori: "NL100000004"), key: "4")
            #expect(try signers(registry, [former, current]) == [current])
            #expect(try !proves(fourth, [former]))
            #expect(try proves(fourth, [current]))
            #expect(try proves(first, [former]))
            #expect(try !proves(first, [current]))
            #expect(try await registry.doctor().findings == [])
        }
    }

    @Test("The metadata name every key whose receipts are good, the present one first")
    func metadata() async throws {
        var parts = office.parts(memory)
        let end = office.clock.now().adding(seconds: 10)
        try parts.changeLogKey(to: Ed25519PrivateKey(), until: end)
        let current = parts.signing.log.verifier
        try await office.working(parts) { registry async throws in
            func keys() throws -> [JSONObject] {
                let metadata = try StrictJSON.parseObject(registry.metadata().bytes)
                #expect(metadata["log_vkey"]?.stringValue == current.vkey)
                return (metadata["log_vkeys"]?.arrayValue ?? []).compactMap(\.objectValue)
            }
            #expect(try keys().map { $0["vkey"]?.stringValue } == [current.vkey, former.vkey])
            #expect(try keys().map { $0["state"]?.stringValue } == ["active", "retiring"])
            #expect(try keys()[1]["until"]?.stringValue == end.rfc3339)
            office.clock.set(end)
            #expect(try keys().map { $0["state"]?.stringValue } == ["active", "retired"])
        }
    }

    @Test("A log whose last checkpoint is of a former key is continued, of a stranger's it is not")
    func continued() async throws {
        try await office.working(memory) { _ in }
        var retired = office.parts(memory)
        try retired.changeLogKey(to: Ed25519PrivateKey(), until: nil)
        _ = try await Registry.open(retired)
        var stranger = office.parts(memory)
        let key = TestLogKey(key: Ed25519PrivateKey())
        stranger.signing = SigningOffice(
            issuing: stranger.signing.issuing,
            status: stranger.signing.status,
            log: try NoteSigner(name: former.name, key: key)
        )
        await #expect {
            try await Registry.open(stranger)
        } throws: { error in
            if case StartRefusal.foreignCheckpoint = error { true } else { false }
        }
    }
}
