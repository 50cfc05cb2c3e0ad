import AEOModel
import AEORegistryAPI
import JOSE
import Testing

@Suite struct ProblemDocumentTests {
    @Test("Every code has a type of its own and a status of an error", arguments: ProblemCode.allCases)
    func codes(_ code: ProblemCode) {
        #expect(ProblemCode(type: code.type) == code)
        #expect((400..<600).contains(code.status))
    }

    @Test("A problem comes back as it was sent")
    func roundTrip() {
        let problem = ProblemDocument(
            .refused,
            "the check digit is wrong",
            remedy: "type it again",
            rule: "identifier-check-digit",
            isAcceptable: true,
            field: "holder.identifiers[0].value"
        )
        #expect(ProblemDocument(json: problem.json) == problem)
    }

    @Test(
        "A type of somebody else is not ours",
        arguments: ["about:blank", "urn:aeo-registry:problem:nothing", ""]
    )
    func stranger(_ type: String) {
        #expect(ProblemDocument(json: ["type": .string(type), "status": 400]) == nil)
    }

    @Test("A rule that refuses is a refusal, unknown names are an invalid request that lists them")
    func bodies() {
        let refusal = ProblemDocument(
            BodyError(.refused(.textInvalid), at: "holder.name", "the text is empty")
        )
        #expect(refusal.code.status == 422)
        #expect(refusal.rule == "text-invalid")
        let error = #expect(throws: BodyError.self) {
            try VerifyBody.read(["credential": "", "x": 1, "y": 2])
        }
        let invalid = error.map { ProblemDocument($0) }
        #expect(invalid?.code.status == 400)
        #expect(invalid?.unknown == ["x", "y"])
    }
}
