import AEOModel
import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct SelectionTests {
    @Test("A selection is read, whatever its order and spaces, and written in one form")
    func forms() throws {
        let one = try Selection.parse("programme=IN-CBIC,tier=T2,expires=2020-03-01..2020-05-31")
        let other = try Selection.parse(" expires = 2020-03-01..2020-05-31 , tier=T2,programme=IN-CBIC")
        #expect(one == other)
        #expect(one.text == "programme=IN-CBIC,tier=T2,expires_from=2020-03-01,expires_until=2020-05-31")
        #expect(one.words == "IN-CBIC, T2, ending from 2020-03-01 to 2020-05-31")
        #expect(try Selection.parse("status=suspended").status == .suspended)
        let day = try CivilDate(parsing: "2020-03-01")
        #expect(try Selection.parse("expires=2020-03-01..2020-03-01").expires == day...day)
    }

    @Test(
        "A selection that is none is refused, and the key is named",
        arguments: [
            ("programme", "programme"), ("programme=", "programme="), ("", "keys are"), (",", "keys are"),
            ("programme=IN-CBIC,", "keys are"), ("country=IN", "country"), ("Programme=IN-CBIC", "Programme"),
            ("tier=T1,tier=T2", "tier"), ("status=fine", "status"), ("expires=2020-03-01", "expires"),
            ("expires=2020-03-01..", "expires"), ("expires=..2020-03-01", "expires"),
            ("expires=2020-02-30..2020-03-01", "expires"), ("expires=2020-03-01...2020-03-02", "expires"),
            ("expires=2020-03-02..2020-03-01", "expires"), ("expires=1.3.2020..2.3.2020", "expires"),
            ("expires=2020-03-01..2020-03-02..2020-03-03", "expires"), ("expiry=2020", "expiry"),
        ]
    )
    func refused(text: String, named: String) async throws {
        #expect(throws: (any Error).self) { try Selection.parse(text) }
        let bench = try Bench()
        #expect(await bench.run("list", "--where", text, "--registry", Bench.url) == .usage)
        #expect(bench.console.errors.contains(named))
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("A list asks for what is selected")
    func listed() async throws {
        let bench = try Bench(["GET /v1/certificates": .json(["certificates": [], "next": nil])])
        _ = try bench.makeHome()
        let selection = "tier=AEOC,expires=2026-01-01..2026-12-31"
        #expect(await bench.run("list", "--where", selection, "--home", bench.file("home")) == .done)
        let url = try #require(bench.transport.requests.first?.url)
        #expect(url.hasSuffix("?limit=100&tier=AEOC&expires_from=2026-01-01&expires_until=2026-12-31"))
    }
}
