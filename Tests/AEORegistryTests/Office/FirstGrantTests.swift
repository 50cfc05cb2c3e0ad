import AEOCertificates
import AEOModel
import AEORegistry
import AEOTestSupport
import JOSE
import Testing
import TransparencyLog

@Suite struct FirstGrantTests {
    @Test("A grant is durable, provable, verifiable and clean to the doctor")
    func grantEndToEnd() async throws {
        let office = try TestOffice()
        let archive = MemoryArchive()
        try await office.working(archive) { registry in
            let outcome = try await office.grant(registry, office.application())
            #expect(outcome.record.number == "NLAEOF000000001")
            #expect(outcome.status == .active)
            #expect(outcome.statusList.count == 3)
            let verdict = try await registry.verify(Array(outcome.credential.utf8), ask: VerificationAsk())
            #expect(verdict.outcome == .valid)
            #expect(try await registry.doctor().findings == [])
            let receipt = try LogReceipt(parsing: Array(outcome.receipt.utf8))
            let jws = Array(outcome.credential.utf8.prefix { $0 != UInt8(ascii: "~") })
            let evidence = try CertificateReceipt(receipt)
                .check(digest: SHA256Digest.hash(jws), verifiers: [office.signing.log.verifier])
            #expect(evidence.index == outcome.logIndex)
        }
    }

    @Test("A suspension until a later hour turns the list on and off with no further act, across a restart")
    func turns() async throws {
        let office = try TestOffice()
        let archive = MemoryArchive()
        let start = office.clock.now()
        let place = try await office.working(archive) { registry in
            let granted = try await office.grant(registry, office.application())
            let request = ActRequest(
                kind: .suspend,
                from: .instant(start.adding(seconds: 3600)),
                until: .instant(start.adding(seconds: 7200))
            )
            try await office.act(registry, request, on: granted.record.number, key: "suspend-1")
            return granted.statusList[0].reference.index
        }
        func value(after seconds: Int64) async throws -> UInt8 {
            office.clock.set(start.adding(seconds: seconds))
            return try await office.working(archive) { registry in
                let token = try await registry.statusListToken(
                    authority: office.identity.operating,
                    number: 1,
                    time: nil
                )
                let trust = try TrustStore(jwks: [StrictJSON.parseObject(registry.trustDocument().bytes)])
                let uri = office.identity.statusList(office.identity.operating, 1)
                guard
                    case .accepted(let list, _) = StatusListToken.verify(
                        token.bytes,
                        trust: trust,
                        expectedURI: uri
                    )
                else { return 255 }
                return list.list[place]
            }
        }
        #expect(try await value(after: 0) == 0)
        #expect(try await value(after: 3600) == 2)
        #expect(try await value(after: 7199) == 2)
        #expect(try await value(after: 7200) == 0)
        let report = try await office.working(archive) { try await $0.doctor() }
        #expect(report.findings == [])
    }

    @Test("The same key gives the same answer to the byte, and another body with it is refused")
    func idempotency() async throws {
        let office = try TestOffice()
        try await office.working(MemoryArchive()) { registry in
            let render: @Sendable (GrantOutcome) -> WriteAnswer = {
                WriteAnswer(status: 201, body: Array("\($0.logIndex)".utf8), isRepeated: false)
            }
            let form = try office.application()
            let first = try await registry.grant(
                form,
                holderKey: nil,
                proof: office.proof(registry),
                render: render
            )
            let second = try await registry.grant(
                form,
                holderKey: nil,
                proof: office.proof(registry),
                render: render
            )
            #expect(second.isRepeated)
            #expect(first.body == second.body)
            let other = try office.proof(registry, body: Array("{ }".utf8))
            await #expect(throws: RegistryError.idempotencyMismatch) {
                try await registry.grant(form, holderKey: nil, proof: other, render: render)
            }
        }
    }

    @Test("A database from an earlier day is not continued")
    func shorterLog() async throws {
        let office = try TestOffice()
        try await office.working(MemoryArchive()) { _ = try await office.grant($0, office.application()) }
        await #expect(throws: StartRefusal.self) { try await office.open(MemoryArchive()) }
    }
}
