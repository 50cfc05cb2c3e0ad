import RegistryHome
import Testing

@Suite struct RegistryURLTests {
    @Test(
        "A URL of scheme, host and port is taken in its shortest form",
        arguments: [
            ("http://127.0.0.1:8480", "http://127.0.0.1:8480", "127.0.0.1:8480/log"),
            ("https://AEO.Example.org/", "https://aeo.example.org", "aeo.example.org/log"),
            ("https://aeo.example.org:443", "https://aeo.example.org", "aeo.example.org/log"),
            ("http://localhost:80", "http://localhost", "localhost/log"),
            ("http://[::1]:8480", "http://[::1]:8480", "[::1]:8480/log"),
        ]
    )
    func taken(text: String, canonical: String, origin: String) throws {
        let url = try RegistryURL(parsing: text)
        #expect(url.description == canonical)
        #expect(url.logOrigin == origin)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "aeo.example.org", "ftp://aeo.example.org", "https://", "https://aeo.example.org/registry",
            "https://aeo.example.org?x=1", "https://aeo.example.org#x", "https://user@aeo.example.org",
            "https://aeo example.org", "https://aeo.example.org:0", "https://aeo.example.org:65536",
            "https://aeo.example.org:+80", "https://aeo.example.org:", "https://-aeo.example.org",
            "https://aeo..example.org", "https://[::1", "https://aé.example.org", "https://[zz]:80",
        ]
    )
    func refused(text: String) {
        #expect(throws: HomeError.self) { try RegistryURL(parsing: text) }
    }

    @Test(
        "Only this machine's own addresses are loopback",
        arguments: [
            ("http://127.0.0.1", true), ("http://127.9.9.9:1", true), ("http://localhost", true),
            ("http://[::1]", true),
            ("http://127.example.org", false), ("http://10.0.0.1", false), ("https://aeo.example.org", false),
            ("http://0.0.0.0", false),
        ]
    )
    func loopback(text: String, isLoopback: Bool) throws {
        #expect(try RegistryURL(parsing: text).isLoopback == isLoopback)
    }

    @Test("A listening address is a host and a port")
    func listening() {
        #expect(ListenAddress(parsing: "0.0.0.0:8480")?.port == 8480)
        #expect(ListenAddress(parsing: "[::]:80") == ListenAddress(host: "[::]", port: 80))
        #expect(ListenAddress(parsing: "127.0.0.1:8480")?.isLoopback == true)
        #expect(ListenAddress(parsing: "0.0.0.0:8480")?.isLoopback == false)
        for text in ["8480", "host", ":80", "host:0", "host:x", ""] {
            #expect(ListenAddress(parsing: text) == nil)
        }
    }
}
