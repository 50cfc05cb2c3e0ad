import AEOCertificates
import AEOModel
import AEOTestSupport
import JOSE
import Testing
import TransparencyLog

@testable import AEORegistry

/// Signed receipts of answers: what a court can check without the registry, and what it must refuse.
@Suite struct AnswerReceiptTests {
    private let office: TestOffice

    init() throws { office = try TestOffice() }

    private func trust(_ registry: Registry) throws -> TrustStore {
        try TrustStore(
            jwks: [StrictJSON.parseObject(registry.trustDocument().bytes)],
            logVerifiers: office.signing.logVerifiers
        )
    }

    /// A status answer as the counter words it, from what the office found.
    private func answer(_ found: StatusAnswer) -> JSONObject {
        [
            "tin": .string(found.tin),
            "verdict": .string(found.outcome.rawValue),
            "at": .string(found.at.rfc3339),
            "log_size": .integer(Int64(found.knowledge.logSize)),
            "certificates": .array(
                found.findings.map { finding in
                    .object([
                        "programme": .string(finding.record.programme.text),
                        "status": .string(finding.status.rawValue),
                        "since": .string(finding.since.rfc3339),
                    ])
                }
            ),
        ]
    }

    private func receipt(
        _ registry: Registry,
        _ query: StatusQuery,
        changed: (JSONObject) -> JSONObject = { $0 }
    ) async throws -> String {
        let found = try await registry.status(query)
        return try await registry.receipt(
            question: ["tin": .string(query.tin)],
            answer: changed(answer(found)),
            on: found.findings.map(\.record),
            facts: [0],
            knowledge: found.knowledge
        )
    }

    private func suspended(_ registry: Registry) async throws -> String {
        let granted = try await office.grant(registry, office.application())
        _ = try await office.act(
            registry,
            ActRequest(kind: .suspend, reason: "H", until: .day(try CivilDate(parsing: "2026-12-24"))),
            on: granted.record.number,
            key: "suspend"
        )
        return granted.record.tin
    }

    @Test("A receipt holds, opens no name and no reason, and leads to the same statuses")
    func holds() async throws {
        try await office.working(MemoryArchive()) { registry in
            let tin = try await suspended(registry)
            let text = try await receipt(registry, StatusQuery(tin: tin))
            let (receipt, evidence) = try AnswerReceipt.check(Array(text.utf8), trust: trust(registry))
            #expect(receipt.entries.count == 3)
            #expect(evidence.origin == "127.0.0.1:8480/log")
            #expect(AnswerRechecker.check(receipt) == .agrees)
            for entry in receipt.entries {
                guard case .act(let opening) = entry.content else { continue }
                #expect(opening.holder == opening.holder.closed)
                #expect(opening.decision == opening.decision.closed)
            }
        }
    }

    @Test("A receipt as known before an act names nothing that came later")
    func earlier() async throws {
        try await office.working(MemoryArchive()) { registry in
            let tin = try await suspended(registry)
            let size = registry.snapshot.size - 1
            let text = try await receipt(registry, StatusQuery(tin: tin, knownAt: .size(size)))
            let (receipt, _) = try AnswerReceipt.check(Array(text.utf8), trust: trust(registry))
            #expect(receipt.entries.count == 2)
            #expect(receipt.entries.allSatisfy { $0.proof.leafIndex < size })
            #expect(AnswerRechecker.check(receipt) == .agrees)
        }
    }

    @Test("A registry that signs another status than its log bears is found out")
    func lie() async throws {
        try await office.working(MemoryArchive()) { registry in
            let tin = try await suspended(registry)
            let text = try await receipt(registry, StatusQuery(tin: tin)) { answer in
                var answer = answer
                answer["certificates"] = .array([
                    .object([
                        "programme": "EU-AEO", "status": "active",
                        "since": answer["certificates"]?.arrayValue?.first?.objectValue?["since"] ?? .null,
                    ])
                ])
                return answer
            }
            let (receipt, _) = try AnswerReceipt.check(Array(text.utf8), trust: trust(registry))
            guard case .differs = AnswerRechecker.check(receipt) else {
                Issue.record("the lie was believed")
                return
            }
        }
    }

    @Test("An answer that knows nothing of a number has a receipt too, which opens nothing")
    func unknown() async throws {
        try await office.working(MemoryArchive()) { registry in
            let text = try await receipt(registry, StatusQuery(tin: "NL000000000"))
            let (receipt, _) = try AnswerReceipt.check(Array(text.utf8), trust: trust(registry))
            #expect(receipt.entries.count == 1)
            guard case .notPossible = AnswerRechecker.check(receipt) else {
                Issue.record("there is nothing to work out")
                return
            }
        }
    }

    @Test("No changed byte of a receipt is let through")
    func tampered() async throws {
        try await office.working(MemoryArchive()) { registry in
            let tin = try await suspended(registry)
            let bytes = Array(try await receipt(registry, StatusQuery(tin: tin)).utf8)
            let trust = try trust(registry)
            for place in stride(from: 0, to: bytes.count, by: 7) {
                var other = bytes
                other[place] = other[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
                #expect(throws: AnswerReceiptProblem.self) { try AnswerReceipt.check(other, trust: trust) }
            }
            for length in [0, 1, bytes.count / 2, bytes.count - 1] {
                #expect(throws: AnswerReceiptProblem.self) {
                    try AnswerReceipt.check(Array(bytes.prefix(length)), trust: trust)
                }
            }
        }
    }

    @Test(
        "Keys decide: an unknown one and a stolen one leave it open, the issuing key and another log do not pass"
    )
    func keys() async throws {
        try await office.working(MemoryArchive()) { registry in
            let text = Array(
                try await receipt(registry, StatusQuery(tin: try await suspended(registry))).utf8
            )
            let keys = try trust(registry).keys
            let logs = office.signing.logVerifiers
            let problem = { (keys: [TrustedKey], logs: [NoteVerifier]) throws -> AnswerReceiptProblem? in
                let trust = try TrustStore(keys: keys, logVerifiers: logs)
                do throws(AnswerReceiptProblem) {
                    _ = try AnswerReceipt.check(text, trust: trust)
                    return nil
                } catch {
                    return error
                }
            }
            let issuer = registry.identity.issuer(registry.identity.operating)
            #expect(try problem(keys, logs) == nil)
            #expect(try problem([], logs) == .unknownKey(issuer))
            #expect(try problem(keys.filter { $0.role == .issuing }, logs) == .unknownKey(issuer))
            #expect(try problem(keys, []) == .unknownLog("127.0.0.1:8480/log"))
            let stolen = try keys.map { key in
                try TrustedKey(
                    issuer: #require(AuthorityURL(parsing: key.issuer)),
                    role: key.role,
                    key: key.key,
                    state: .compromised(sinceIndex: 1_000)
                )
            }
            #expect(try problem(stolen, logs) == .keyCompromised)
            let retired = try keys.map { key in
                try TrustedKey(
                    issuer: #require(AuthorityURL(parsing: key.issuer)),
                    role: key.role,
                    key: key.key,
                    state: .retired(at: office.clock.now().seconds - 1)
                )
            }
            #expect(try problem(retired, logs) == .keyNotValidThen)
        }
    }
}
