import AEOCertificates
import AEOModel
import JOSE
import Testing
import TransparencyLog

@Suite struct ReceiptTests {
    private let fixture: Fixture
    private let log: NoteSigner
    /// One paper, signed once: ES256 signatures differ each time.
    private let issued: IssuedCredential

    init() throws {
        fixture = try Fixture()
        issued = try fixture.issue()
        log = try NoteSigner(name: "registry.example/log", key: LogKey(seed: 7))
    }

    private func opening(jwt digest: [UInt8]) -> ActOpening {
        func group(_ number: UInt8, _ json: JSONObject) -> GroupOpening {
            .revealed(salt: [UInt8](repeating: number, count: 32), bytes: CanonicalJSON.encode(.object(json)))
        }
        return ActOpening(
            act: group(1, ["kind": "grant"]),
            credential: group(2, ["jwt_sha256": .string(Base64URL.encode(digest))]),
            holder: group(3, ["name": "Voorbeeld Handel B.V."]),
            decision: group(4, [:])
        )
    }

    private func receipt(
        _ opening: ActOpening,
        extra: [UInt8]? = nil,
        leaf: [UInt8]? = nil,
        signer: NoteSigner? = nil
    ) throws -> LogReceipt {
        let first = MerkleHash.leaf([0])
        let second = MerkleHash.leaf(leaf ?? opening.leaf)
        let signer = signer ?? log
        let checkpoint = try Checkpoint(origin: signer.name, size: 2, root: .node(first, second))
        return try LogReceipt(
            extra: extra ?? opening.revealing([.act, .credential]).bytes,
            proof: InclusionProof(leafIndex: 1, treeSize: 2, path: [first]),
            note: signer.sign(checkpoint.text)
        )
    }

    private func verdict(
        _ receipt: LogReceipt,
        state: TrustedKeyState = .active,
        logs: [NoteVerifier]? = nil
    ) throws -> Verdict {
        let trust = try fixture.trust(issuing: state, logs: logs ?? [log.verifier])
        return Verifier(trust: trust).verify(
            Array(issued.compact.utf8),
            request: VerificationRequest(checkedAt: fixture.instant(3_600)),
            status: .token(try fixture.token(at: 3_000)),
            receipt: receipt
        )
    }

    @Test("A receipt for this paper is accepted, and says where it stands")
    func accepted() throws {
        let verdict = try verdict(receipt(opening(jwt: issued.digest)))
        #expect(verdict.outcome == .valid)
        #expect(
            verdict.evidence.receipt == ReceiptEvidence(origin: "registry.example/log", index: 1, size: 2)
        )
    }

    @Test("A receipt survives its text form")
    func text() throws {
        let receipt = try receipt(opening(jwt: issued.digest))
        let read = try LogReceipt(parsing: Array(receipt.encoded().utf8))
        #expect(try verdict(read).outcome == .valid)
    }

    @Test("A receipt for another paper is refused")
    func otherPaper() throws {
        let other = try fixture.issue { $0.tier = "AEOC" }
        let verdict = try verdict(receipt(opening(jwt: other.digest)))
        #expect(verdict.outcome == .unknown(.receiptInvalid))
        #expect(verdict.evidence.receipt == nil)
    }

    @Test("A receipt without opening, or with nonsense for one, is refused")
    func noOpening() throws {
        let good = opening(jwt: issued.digest)
        for extra in [[], Array("{}".utf8), Array("opening".utf8), [0xFF]] {
            let bare = try LogReceipt(extra: extra, proof: receipt(good).proof, note: receipt(good).note)
            #expect(try verdict(bare).outcome == .unknown(.receiptInvalid))
        }
    }

    @Test("A receipt that keeps its credential group closed is refused")
    func closedCredential() throws {
        let good = opening(jwt: issued.digest)
        let closed = try receipt(good, extra: good.revealing([.act]).bytes)
        #expect(try verdict(closed).outcome == .unknown(.receiptInvalid))
    }

    @Test("A receipt whose opening was exchanged is refused")
    func exchangedOpening() throws {
        let other = opening(jwt: SHA256Digest.hash([1]))
        let forged = try receipt(other, extra: opening(jwt: issued.digest).bytes, leaf: other.leaf)
        #expect(try verdict(forged).outcome == .unknown(.receiptInvalid))
    }

    @Test("A receipt of a log we do not trust, or with a forged signature, is refused")
    func strangeLog() throws {
        let good = opening(jwt: issued.digest)
        #expect(try verdict(receipt(good), logs: []).outcome == .unknown(.receiptInvalid))
        let forger = try NoteSigner(name: "registry.example/log", key: LogKey(seed: 8))
        #expect(try verdict(receipt(good, signer: forger)).outcome == .unknown(.receiptInvalid))
    }

    @Test("A compromised key is saved by a receipt below the index, and by no other")
    func compromised() throws {
        let good = try receipt(opening(jwt: issued.digest))
        #expect(try verdict(good, state: .compromised(sinceIndex: 2)).outcome == .valid)
        #expect(try verdict(good, state: .compromised(sinceIndex: 1)).outcome == .unknown(.keyCompromised))
        #expect(try verdict(good, state: .compromised(sinceIndex: 0)).outcome == .unknown(.keyCompromised))
    }

    @Test("A compromised key is not saved by another registry's log")
    func compromisedElsewhere() throws {
        for name in ["other.example/log", "registry.example.evil/log", "registry.examplelog"] {
            let other = try NoteSigner(name: name, key: LogKey(seed: 9))
            let foreign = try receipt(opening(jwt: issued.digest), signer: other)
            let verdict = try verdict(foreign, state: .compromised(sinceIndex: 2), logs: [other.verifier])
            #expect(verdict.outcome == .unknown(.keyCompromised))
        }
    }

    @Test("A flipped bit anywhere in the opening is refused")
    func flippedOpening() throws {
        let good = opening(jwt: issued.digest)
        let bytes = good.revealing([.act, .credential]).bytes
        let whole = try receipt(good)
        for position in bytes.indices {
            var damaged = bytes
            damaged[position] ^= 1
            let forged = try LogReceipt(extra: damaged, proof: whole.proof, note: whole.note)
            #expect(throws: ReceiptProblem.self, "byte \(position)") {
                try CertificateReceipt(forged).check(digest: issued.digest, verifiers: [log.verifier])
            }
        }
    }
}

/// A log's key held in a test.
struct LogKey: NoteSigning {
    private let key: Ed25519PrivateKey

    init(seed: UInt8) throws {
        key = try Ed25519PrivateKey(rawRepresentation: [UInt8](repeating: seed, count: 32))
    }

    var publicKey: [UInt8] {
        switch key.publicKey {
        case .ed25519(let key): key.rawRepresentation
        case .p256(let key): key.rawRepresentation
        }
    }

    func sign(_ message: [UInt8]) throws -> [UInt8] { try key.sign(message) }
}
