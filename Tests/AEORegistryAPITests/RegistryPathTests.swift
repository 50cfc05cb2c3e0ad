import AEORegistryAPI
import Testing

@Suite struct RegistryPathTests {
    @Test(
        "A path names its resource",
        arguments: [
            ("/", .root), ("/v1/certificates", .certificates), ("/v1/certificates/NLAEOF1", .certificate),
            ("/v1/certificates/NLAEOF1/acts", .acts), ("/log/tile/0/x001/234.p/7", .tile),
            ("/authorities/NL/status-lists/1", .statusList), ("/v1/status", .status),
        ] as [(String, RegistryPath)]
    )
    func found(_ path: String, _ resource: RegistryPath) {
        #expect(RegistryPath.matching(path) == resource)
    }

    @Test(
        "A path that names nothing finds nothing",
        arguments: [
            "/v1", "/v2/status", "/v1/certificates/a/b", "/log/tile", "/V1/STATUS", "/openapi.yml",
        ]
    )
    func nothing(_ path: String) {
        #expect(RegistryPath.matching(path) == nil)
    }

    @Test("Fields are filled in percent-encoded")
    func filled() {
        #expect(RegistryPath.acts.path("NL/1 ?") == "/v1/certificates/NL%2F1%20%3F/acts")
        #expect(RegistryPath.statusList.path("NL", "1") == "/authorities/NL/status-lists/1")
        #expect(RegistryPath.root.path() == "/")
    }
}
