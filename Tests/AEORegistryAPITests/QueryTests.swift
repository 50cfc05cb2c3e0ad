import AEOModel
import AEORegistryAPI
import Testing

@Suite struct QueryTests {
    @Test("A status query is read, with a plus sign that was not encoded")
    func status() throws {
        let query = try QueryItems(
            parsing:
                "tin=NL123&tin=NL%20456&programme=EU-AEO&role=importer&at=2026-11-23T10:00:00+01:00&log_size=3"
        )
        let parameters = try StatusParameters(query, roleCodes: ["importer": "IMP"])
        #expect(parameters.tins == ["NL123", "NL 456"])
        #expect(parameters.role == "IMP")
        #expect(parameters.at == .instant(try Instant(rfc3339: "2026-11-23T09:00:00Z")))
        #expect(parameters.knownAt == .size(3))
    }

    @Test(
        "A status query that is not well-formed is refused",
        arguments: [
            "", "tin=", "tin=a&at=x", "tin=a&at=2026-13-01", "tin=a&known_at=2026-11-23", "tin=a&log_size=-1",
            "tin=a&log_size=1&known_at=2", "tin=a&programme=eu", "tin=a&role=%20", "tin=a&foo=1",
            "tin=a&at=1&at=2",
            "tin=a&relying=UK", "tin=a&relying=ZZ", "tin=a&relying=a_b", "tin=a&direction=import",
            "tin=a&relying=NZ&direction=in", "tin=a&declared=b", "declared=", "tin=a&relying=NZ&relying=JP",
            "tin=" + String(repeating: "1", count: 65),
            Array(repeating: "tin=a", count: 101).joined(separator: "&"),
        ]
    )
    func statusRefused(_ text: String) {
        #expect(throws: BodyError.self) {
            try StatusParameters(QueryItems(parsing: text), roleCodes: [:])
        }
    }

    @Test(
        "Escapes that are broken, not UTF-8 or control characters refuse the query",
        arguments: [
            "tin=%", "tin=%4", "tin=%zz", "tin=%ff", "tin=%00", "tin=%0a", "%00=1", "tin=\u{1}",
            "tin=%ed%a0%80",
        ]
    )
    func escapes(_ text: String) {
        #expect(throws: BodyError.self) { try QueryItems(parsing: text) }
    }

    @Test("A list's parameters have bounds and defaults")
    func list() throws {
        let parameters = try ListParameters(
            QueryItems(parsing: "name=caf%C3%A9+noir&status=active&limit=500&after=")
        )
        #expect(parameters.name == "café noir")
        #expect(parameters.status == .active)
        #expect(parameters.limit == 500)
        #expect(parameters.after == nil)
        #expect(try ListParameters(QueryItems()).limit == 100)
    }

    @Test(
        "A list's parameters that are not well-formed are refused",
        arguments: [
            "limit=0", "limit=501", "limit=x", "limit=1e2", "after=7", "status=Active", "status=gone",
            "name=%E2%80%AE",
            "page=2", "limit=1&limit=2", "limit=99999999999999999999",
        ]
    )
    func listRefused(_ text: String) {
        #expect(throws: BodyError.self) { try ListParameters(QueryItems(parsing: text)) }
    }

    @Test("What is percent-encoded comes back", arguments: ["a b", "NL/AEOF/1", "é", "100%", "?&=#", "~.-_"])
    func percent(_ text: String) {
        #expect(PercentCoding.decode(PercentCoding.encode(text)) == text)
    }
}
