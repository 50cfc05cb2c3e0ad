import AEOModel
import RegistryHome
import Testing

@Suite struct HomePlanTests {
    @Test("A member state grants under the union's programme itself")
    func memberState() throws {
        let plan = try HomeMaker().plan("nl", ["EU-AEO"])
        #expect(plan.operating.text == "NL")
        #expect(plan.authorities.map(\.authority.text) == ["NL"])
        #expect(plan.authorities.map(\.timeZone) == ["Europe/Amsterdam"])
        #expect(plan.logOrigin == "127.0.0.1:8480/log")
    }

    @Test("For an authority outside the union the union grants, by its own clock", arguments: ["EU", "NZ"])
    func union(authority: String) throws {
        let plan = try HomeMaker().plan(authority, ["EU-AEO"])
        #expect(plan.authorities.map(\.authority.text) == ["EU"])
        #expect(plan.authorities.map(\.timeZone) == ["Europe/Brussels"])
    }

    @Test("Programmes of other countries add their authorities, the operating one stays first")
    func hub() throws {
        let plan = try HomeMaker().plan("NZ", ["JP-JC", "NZ-SES", "EU-AEO"])
        #expect(plan.authorities.map(\.authority.text) == ["NZ", "JP", "EU"])
        #expect(plan.programmes.map(\.text) == ["JP-JC", "NZ-SES", "EU-AEO"])
        #expect(
            plan.authorities.map(\.programmes).map { $0.map(\.text) } == [["NZ-SES"], ["JP-JC"], ["EU-AEO"]]
        )
    }

    @Test("Another agency's programme is granted here by the authority that its profile names")
    func agency() throws {
        let plan = try HomeMaker().plan("NL", ["EU-AEO", "EU-RA", "DO-OEA-AGENCIES"])
        #expect(plan.authorities.map(\.authority.text) == ["NL", "DO"])
        #expect(
            plan.authorities.map(\.programmes).map { $0.map(\.text) } == [
                ["EU-AEO", "EU-RA"], ["DO-OEA-AGENCIES"],
            ]
        )
    }

    @Test("A programme named twice is hosted once")
    func twice() throws {
        #expect(try HomeMaker().plan("NL", ["EU-AEO", "eu-aeo"]).programmes.map(\.text) == ["EU-AEO"])
    }

    @Test(
        "An unknown programme is refused with the list of those known",
        arguments: ["XX-YYY", "", "EU AEO", "EU"]
    )
    func unknownProgramme(id: String) throws {
        let maker = try HomeMaker()
        #expect {
            try maker.plan("NL", [id])
        } throws: { error in
            guard case HomeError.unknownProgramme(_, let known) = error else { return false }
            return known.contains("EU-AEO") && known.contains("NZ-SES")
        }
    }

    @Test("A code that is no authority is refused", arguments: ["UK", "EL", "XX", "", "NLD", "N1"])
    func badAuthority(code: String) throws {
        let maker = try HomeMaker()
        #expect {
            try maker.plan(code, ["EU-AEO"])
        } throws: { error in
            guard case HomeError.badAuthority = error else { return false }
            return true
        }
    }

    @Test("Without a programme there is no registry")
    func noProgramme() throws {
        let maker = try HomeMaker()
        #expect(throws: HomeError.self) { try maker.plan("NL", []) }
    }

    @Test("Plain http is for loopback only")
    func plainHTTP() throws {
        let maker = try HomeMaker()
        #expect(throws: HomeError.self) {
            try HomePlan(maker.request(url: "http://aeo.example.org"), library: maker.library)
        }
        let plan = try HomePlan(maker.request(url: "https://aeo.example.org"), library: maker.library)
        #expect(plan.configuration.listenAddress == ListenAddress(host: "aeo.example.org", port: 443))
    }
}
