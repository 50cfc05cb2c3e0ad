import AEOCertificates
import AEOModel
import JOSE
import Testing
import TransparencyLog

/// What a verifier without network takes and refuses when keys change and are stolen.
@Suite struct KeyLifeTests {
    private let fixture: Fixture
    private let log: NoteSigner
    private let paper: IssuedCredential
    private let receipt: LogReceipt

    init() throws {
        fixture = try Fixture()
        paper = try fixture.issue()
        log = try NoteSigner(name: "registry.example/log", key: LogKey(seed: 7))
        receipt = try Self.receipt(paper, index: 1, signers: [log])
    }

    /// A receipt of a small log in which a paper is the entry at 0 or 1.
    private static func receipt(
        _ paper: IssuedCredential,
        index: UInt64,
        signers: [NoteSigner]
    ) throws -> LogReceipt {
        func group(_ number: UInt8, _ json: JSONObject) -> GroupOpening {
            .revealed(salt: [UInt8](repeating: number, count: 32), bytes: CanonicalJSON.encode(.object(json)))
        }
        let opening = ActOpening(
            act: group(1, ["kind": "grant"]),
            credential: group(2, ["jwt_sha256": .string(Base64URL.encode(paper.digest))]),
            holder: group(3, [:]),
            decision: group(4, [:])
        )
        let (own, other) = (MerkleHash.leaf(opening.leaf), MerkleHash.leaf([0]))
        let root = index == 0 ? MerkleHash.node(own, other) : .node(other, own)
        let checkpoint = try Checkpoint(origin: signers[0].name, size: 2, root: root)
        var note = try signers[0].sign(checkpoint.text)
        for signer in signers.dropFirst() { try note.add(signer.sign(checkpoint.text).signatures) }
        return try LogReceipt(
            extra: opening.revealing([.act, .credential]).bytes,
            proof: InclusionProof(leafIndex: index, treeSize: 2, path: [other]),
            note: note
        )
    }

    private func outcome(
        _ credential: String? = nil,
        issuing: TrustedKeyState = .active,
        status: TrustedKeyState = .active,
        receipt: LogReceipt? = nil,
        logs: [NoteVerifier]? = nil,
        at: Instant? = nil
    ) throws -> VerdictOutcome {
        let trust = try fixture.trust(issuing: issuing, status: status, logs: logs ?? [log.verifier])
        let checked = at ?? fixture.instant(3_600)
        return Verifier(trust: trust).verify(
            Array((credential ?? paper.compact).utf8),
            request: VerificationRequest(at: at, checkedAt: checked),
            status: .token(try fixture.token(at: at == nil ? 3_000 : 0)),
            receipt: receipt
        ).outcome
    }

    @Test("Below the index a receipt saves a stolen key's paper; at the index and after it does not")
    func index() throws {
        for (since, expected) in [
            (2, .valid), (1, .unknown(.keyCompromised)), (0, .unknown(.keyCompromised)),
        ] as [(UInt64, VerdictOutcome)] {
            let found = try outcome(issuing: .compromised(sinceIndex: since), receipt: receipt)
            #expect(found == expected, "since \(since)")
        }
        let first = try Self.receipt(paper, index: 0, signers: [log])
        #expect(try outcome(issuing: .compromised(sinceIndex: 1), receipt: first) == .valid)
        #expect(
            try outcome(issuing: .compromised(sinceIndex: 0), receipt: first) == .unknown(.keyCompromised)
        )
    }

    @Test("Without a receipt nothing of a stolen key is good, whatever its index and whatever date it bears")
    func noReceipt() throws {
        let ages: [Int64] = [0, -Fixture.day, -400 * Fixture.day, 3_000]
        for age in ages {
            let forged = try fixture.issue { $0.issuedAt = Fixture.issued + age }.compact
            for since in [0, 1, .max] as [UInt64] {
                let found = try outcome(forged, issuing: .compromised(sinceIndex: since))
                #expect(found == .unknown(.keyCompromised), "\(age) \(since)")
            }
        }
    }

    @Test("A thief's paper is not saved by the receipt of a genuine one, nor by an index that was altered")
    func borrowedReceipt() throws {
        let forged = try fixture.issue { $0.tier = "AEOC" }.compact
        let state = TrustedKeyState.compromised(sinceIndex: 2)
        #expect(try outcome(forged, issuing: state, receipt: receipt) == .unknown(.receiptInvalid))
        let late = TrustedKeyState.compromised(sinceIndex: 1)
        let moved = try LogReceipt(
            extra: receipt.extra,
            proof: InclusionProof(leafIndex: 0, treeSize: 2, path: receipt.proof.path),
            note: receipt.note
        )
        #expect(try outcome(issuing: late, receipt: moved) == .unknown(.receiptInvalid))
    }

    @Test("A thief's own log vouches for nothing")
    func ownLog() throws {
        let thief = try NoteSigner(name: log.name, key: LogKey(seed: 66))
        let own = try Self.receipt(paper, index: 0, signers: [thief])
        #expect(try outcome(issuing: .compromised(sinceIndex: 2), receipt: own) == .unknown(.receiptInvalid))
    }

    @Test("A date before a retired key's end does not help a paper dated outside the key's life")
    func forgedDate() throws {
        let early = try fixture.issue { $0.issuedAt = Fixture.issued - 1 }.compact
        for state in [.active, .retiring, .retired(at: Fixture.issued), .compromised(sinceIndex: 9)]
            as [TrustedKeyState]
        {
            let trust = try TrustStore(keys: [
                fixture.trusted(fixture.issuing, .issuing, from: fixture.instant(0), state: state),
                fixture.trusted(fixture.status, .status),
            ])
            let verdict = Verifier(trust: trust).verify(
                Array(early.utf8),
                request: VerificationRequest(checkedAt: fixture.instant(3_600)),
                status: .token(try fixture.token(at: 3_000))
            )
            #expect(verdict.outcome == .unknown(.keyNotValidThen), "\(state)")
        }
    }

    @Test("A key's end binds in every state that has one, to the second")
    func until() throws {
        for state in [.active, .retiring, .retired(at: Fixture.issued), .compromised(sinceIndex: 9)]
            as [TrustedKeyState]
        {
            let key = fixture.trusted(fixture.issuing, .issuing, until: fixture.instant(0), state: state)
            #expect(!key.signs(at: Fixture.issued), "\(state)")
            #expect(key.signs(at: Fixture.issued - 1), "\(state)")
        }
        let retired = fixture.trusted(
            fixture.issuing,
            .issuing,
            until: fixture.instant(11),
            state: .retired(at: Fixture.issued + 10)
        )
        #expect(retired.signs(at: Fixture.issued + 10))
        #expect(!retired.signs(at: Fixture.issued + 11))
    }

    @Test("A list of a stolen status key is no evidence, even for a paper that a receipt proves")
    func stolenStatusKey() throws {
        for since in [0, 5, .max] as [UInt64] {
            let found = try outcome(status: .compromised(sinceIndex: since), receipt: receipt)
            #expect(found == .unknown(.statusKeyNotValidThen), "since \(since)")
        }
    }

    @Test("A list that a retiring status key signed is evidence, one signed after its end is none")
    func retiredStatusKey() throws {
        #expect(try outcome(status: .retiring) == .valid)
        #expect(try outcome(status: .retired(at: Fixture.issued + 3_000)) == .valid)
        #expect(
            try outcome(status: .retired(at: Fixture.issued + 2_999)) == .unknown(.statusKeyNotValidThen)
        )
    }

    @Test("A question about a day before the theft is answered no better")
    func earlierDay() throws {
        let day = fixture.instant(60)
        #expect(try outcome(at: day) == .valid)
        #expect(
            try outcome(issuing: .compromised(sinceIndex: 9), at: day) == .unknown(.keyCompromised)
        )
        #expect(
            try outcome(status: .compromised(sinceIndex: 9), at: day) == .unknown(.statusKeyNotValidThen)
        )
    }

    @Test("While a log hands over, its receipts are good for those who know either key")
    func handOver() throws {
        let next = try NoteSigner(name: log.name, key: LogKey(seed: 8))
        let both = try Self.receipt(paper, index: 1, signers: [next, log])
        let state = TrustedKeyState.compromised(sinceIndex: 2)
        for logs in [[log.verifier], [next.verifier], [log.verifier, next.verifier]] {
            #expect(try outcome(issuing: state, receipt: both, logs: logs) == .valid)
        }
        let stranger = try NoteSigner(name: log.name, key: LogKey(seed: 9)).verifier
        #expect(
            try outcome(issuing: state, receipt: both, logs: [stranger]) == .unknown(.receiptInvalid)
        )
        let later = try Self.receipt(paper, index: 1, signers: [next])
        #expect(
            try outcome(issuing: state, receipt: later, logs: [log.verifier]) == .unknown(.receiptInvalid)
        )
    }
}
