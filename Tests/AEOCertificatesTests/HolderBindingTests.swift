import AEOCertificates
import JOSE
import Testing

@Suite struct HolderBindingTests {
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture()
    }

    private func outcome(
        _ paper: String,
        audience: String? = "https://port.example",
        nonce: String? = "n-1",
        required: Bool = true
    ) throws -> Verdict {
        let request = VerificationRequest(
            checkedAt: fixture.instant(3_600),
            audience: audience,
            nonce: nonce,
            requireHolderBinding: required
        )
        return Verifier(trust: try fixture.trust())
            .verify(Array(paper.utf8), request: request, status: .token(try fixture.token(at: 3_000)))
    }

    private func bound(
        _ paper: String,
        audience: String = "https://port.example",
        nonce: String = "n-1",
        at offset: Int64 = 3_590,
        signer: (any Signer)? = nil
    ) throws -> String {
        let signer: any Signer = signer ?? fixture.holder
        return try SDJWT.addKeyBinding(
            to: paper,
            audience: audience,
            nonce: nonce,
            issuedAt: Fixture.issued + offset,
            signer: signer
        )
    }

    @Test("The holder's own proof is accepted and noted")
    func accepted() throws {
        let verdict = try outcome(bound(fixture.issue().compact))
        #expect(verdict.outcome == .valid)
        #expect(verdict.evidence.holderBound)
    }

    @Test("A proof nobody asked for is neither needed nor noted")
    func notAsked() throws {
        let verdict = try outcome(bound(fixture.issue().compact), audience: nil, nonce: nil, required: false)
        #expect(verdict.outcome == .valid)
        #expect(!verdict.evidence.holderBound)
    }

    @Test("A missing proof is refused, also when only an audience and a nonce were named")
    func missing() throws {
        let paper = try fixture.issue().compact
        #expect(try outcome(paper).outcome == .notValid(.holderBindingMissing))
        #expect(try outcome(paper, required: false).outcome == .notValid(.holderBindingMissing))
    }

    @Test("A paper bound to no key cannot be shown by its holder")
    func notBound() throws {
        let paper = try fixture.issue { $0.holderKey = nil }.compact
        #expect(try outcome(bound(paper)).outcome == .notValid(.holderNotBound))
    }

    @Test("A thief's proof is refused")
    func thief() throws {
        let paper = try bound(fixture.issue().compact, signer: fixture.stranger)
        #expect(try outcome(paper).outcome == .notValid(.holderBindingBadSignature))
    }

    @Test("A proof for another challenge is refused")
    func wrongNonce() throws {
        let paper = try bound(fixture.issue().compact, nonce: "n-2")
        #expect(try outcome(paper).outcome == .notValid(.holderBindingWrongNonce))
    }

    @Test("A proof for somebody else is refused")
    func wrongAudience() throws {
        let paper = try bound(fixture.issue().compact, audience: "https://thief.example")
        #expect(try outcome(paper).outcome == .notValid(.holderBindingWrongAudience))
    }

    @Test("A proof over another selection is refused")
    func wrongPresentation() throws {
        let paper = try fixture.issue().compact
        let proof = try #require(try bound(paper).split(separator: "~").last)
        let fewer = try SDJWT(parsing: paper, issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"])).presenting { _ in
            false
        }
        #expect(try outcome(fewer + proof).outcome == .notValid(.holderBindingWrongPresentation))
    }

    @Test("A proof too old, or from the future, is refused", arguments: [3_239, 0, 3_661, 99_999] as [Int64])
    func stale(offset: Int64) throws {
        let paper = try bound(fixture.issue().compact, at: offset)
        #expect(try outcome(paper).outcome == .notValid(.holderBindingStale))
    }

    @Test("A question without audience or nonce cannot be answered")
    func incompleteQuestion() throws {
        let paper = try bound(fixture.issue().compact)
        #expect(try outcome(paper, audience: nil).outcome == .unknown(.holderBindingNotAsked))
        #expect(try outcome(paper, nonce: nil).outcome == .unknown(.holderBindingNotAsked))
        #expect(try outcome(paper, audience: nil, nonce: nil).outcome == .unknown(.holderBindingNotAsked))
    }
}
