import AEORegistry
import Foundation
import JOSE
import RegistryHome
import Testing

@Suite struct OperatorSettingsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func home(
        _ url: String = "http://127.0.0.1:8480",
        listen: String? = nil
    ) throws -> HomeConfiguration {
        let library = try ProgrammeLibrary(files: EmbeddedSchemas.files)
        let request = HomeRequest(
            home: folder.path,
            authority: "NL",
            programmes: ["EU-AEO"],
            url: url,
            listen: listen.flatMap { ListenAddress(parsing: $0) },
            isBehindProxy: false
        )
        return try HomePlan(request, library: library).configuration
    }

    private func faults(_ text: String, home: HomeConfiguration? = nil) throws -> [String] {
        let path = try folder.write("aeod.json", text)
        do throws(SettingsFaults) {
            _ = try OperatorSettings.read(path, isNamed: true, home: home)
            return []
        } catch {
            #expect(error.path == path)
            return error.faults.map(\.place)
        }
    }

    @Test("Without a file of its own a home has the standard settings; a file that was named must be there")
    func missing() throws {
        let path = folder.path + "/nothing.json"
        #expect(try OperatorSettings.read(path, isNamed: false, home: home()) == OperatorSettings())
        #expect(throws: SettingsFaults.self) { try OperatorSettings.read(path, isNamed: true, home: nil) }
    }

    @Test("What the schema has for the settings is what is read")
    func schema() throws {
        let bytes = try #require(EmbeddedSchemas.file("json/aeod-config.schema.json"))
        let properties = try #require(try StrictJSON.parseObject(bytes)["properties"]?.objectValue)
        let limits = try #require(properties["limits"]?.objectValue?["properties"]?.objectValue)
        let standard = OperatorSettings().json(of: nil)
        #expect(Set(limits.names) == Set(standard["limits"]?.objectValue?.names ?? []))
        for (name, rule) in limits.members.map({ ($0.name, $0.value.objectValue) }) {
            #expect(rule?["default"] == standard["limits"]?.objectValue?[name], "\(name)")
            for (bound, step) in [("minimum", -1), ("maximum", 1)] {
                let edge = try #require(rule?[bound]?.integerValue)
                // Two bounds hang together; these leave room for either.
                var bounds: JSONObject = ["max_header_list_bytes": 262_144, "max_header_field_bytes": 4096]
                bounds[name] = .integer(edge)
                #expect(try faults(JSONText.string(["v": 1, "limits": .object(bounds)])).isEmpty, "\(name)")
                bounds[name] = .integer(edge + Int64(step))
                #expect(
                    try faults(JSONText.string(["v": 1, "limits": .object(bounds)])) == ["limits.\(name)"]
                )
            }
        }
        for name in properties.names where name != "v" {
            #expect(try faults("{\"v\":1,\"\(name)\":null}").contains { $0.hasPrefix(name) }, "\(name)")
        }
    }

    @Test("Everything that may be said is understood")
    func full() throws {
        let secret = try folder.write("secret", "words")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
        let path = try folder.write(
            "aeod.json",
            """
            {"$schema": "x", "v": 1, "listen": {"host": "0.0.0.0", "port": 443}, "tls_terminated_by_proxy": true,
             "admin": {"host": "10.0.0.1", "port": 9480, "beyond_loopback": true},
             "log": {"format": "text", "level": "info"}, "limits": {"max_connections": 10},
             "passphrase_file": "\(secret)"}
            """
        )
        let settings = try OperatorSettings.read(path, isNamed: true, home: home())
        #expect(settings.listen == ListenAddress(host: "0.0.0.0", port: 443))
        #expect(settings.admin == ListenAddress(host: "10.0.0.1", port: 9480))
        #expect(settings.logFormat == .text && settings.logLevel == .info)
        #expect(settings.limits.maxConnections == 10)
        #expect(settings.passphraseFile == secret)
        let again = try folder.write("again.json", JSONText.string(.object(settings.json(of: home()))))
        #expect(try OperatorSettings.read(again, isNamed: true, home: home()) == settings)
    }

    @Test("All faults are told at once, each with its place")
    func all() throws {
        let text = """
            {"v": 2, "colour": "red", "listen": {"host": "a b", "port": 80}, "tls_terminated_by_proxy": "yes",
             "admin": {"port": 0}, "log": {"format": "xml", "level": "loud", "file": "/x"},
             "limits": {"max_connections": 0, "max_header_field_bytes": 65536, "speed": 1},
             "passphrase_file": "secrets/passphrase"}
            """
        #expect(
            try faults(text) == [
                "colour", "v", "listen.host", "tls_terminated_by_proxy", "admin.port", "log.file",
                "log.format",
                "log.level", "limits.speed", "limits.max_connections", "limits.max_header_list_bytes",
                "passphrase_file",
            ]
        )
    }

    @Test(
        "What is not one strict JSON object is refused whole",
        arguments: [
            "", "[]", "null", "{", "{\"v\":1,\"v\":1}", "{\"v\":1} {}", "{'v':1}", "{\"v\":1,}",
            "\u{FEFF}{\"v\":1}",
            "{\"v\":1, // words\n}",
        ]
    )
    func strict(text: String) throws {
        #expect(try faults(text) == [""])
    }

    @Test(
        "A member of another type, or that a person may mistake, is refused",
        arguments: [
            ("{}", "v"), ("{\"v\":\"1\"}", "v"), ("{\"v\":1,\"listen\":\"127.0.0.1:8480\"}", "listen"),
            ("{\"v\":1,\"listen\":{}}", "listen.port"),
            ("{\"v\":1,\"listen\":{\"port\":65536}}", "listen.port"),
            ("{\"v\":1,\"listen\":{\"port\":\"80\"}}", "listen.port"),
            ("{\"v\":1,\"listen\":{\"host\":\"a:1\",\"port\":80}}", "listen.host"),
            ("{\"v\":1,\"listen\":{\"port\":80,\"beyond_loopback\":true}}", "listen.beyond_loopback"),
            ("{\"v\":1,\"log\":{\"level\":\"trace\"}}", "log.level"),
            ("{\"v\":1,\"log\":{\"format\":\"JSON\"}}", "log.format"),
            ("{\"v\":1,\"limits\":{\"max_connections\":1.5}}", "limits.max_connections"),
            ("{\"v\":1,\"limits\":{\"max_connections\":9007199254740991}}", "limits.max_connections"),
            ("{\"v\":1,\"tls_terminated_by_proxy\":1}", "tls_terminated_by_proxy"),
            ("{\"v\":1,\"url\":\"https://x\"}", "url"), ("{\"v\":1,\"Listen\":{\"port\":80}}", "Listen"),
            ("{\"v\":1,\"passphrase_file\":\"/no/such/file\"}", "passphrase_file"),
            ("{\"v\":1,\"admin\":{\"host\":\"0.0.0.0\",\"port\":9480}}", "admin.host"),
            (
                "{\"v\":1,\"admin\":{\"host\":\"registry.example\",\"port\":9480,\"beyond_loopback\":false}}",
                "admin.host"
            ),
        ]
    )
    func wrong(text: String, place: String) throws {
        #expect(try faults(text) == [place])
    }

    @Test("Listening beyond this machine wants a proxy that ends TLS, wherever that is said")
    func proxy() throws {
        let home = try home()
        #expect(
            try faults("{\"v\":1,\"listen\":{\"host\":\"0.0.0.0\",\"port\":80}}", home: home) == ["listen"]
        )
        let proxied =
            "{\"v\":1,\"listen\":{\"host\":\"0.0.0.0\",\"port\":80},\"tls_terminated_by_proxy\":true}"
        #expect(try faults(proxied, home: home).isEmpty)
        let open = try self.home("https://registry.example", listen: "0.0.0.0:80")
        #expect(try faults("{\"v\":1}", home: open) == ["listen"])
        #expect(try faults("{\"v\":1,\"listen\":{\"port\":8480}}", home: open).isEmpty)
        #expect(try faults("{\"v\":1,\"admin\":{\"port\":8480}}", home: home) == ["admin.port"])
    }

    @Test("A passphrase that others may read, or that is none, is refused", arguments: [0o644, 0o640])
    func passphrase(mode: Int) throws {
        let secret = try folder.write("secret", "words")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: secret)
        #expect(try faults("{\"v\":1,\"passphrase_file\":\"\(secret)\"}") == ["passphrase_file"])
        #expect(try faults("{\"v\":1,\"passphrase_file\":\"\(folder.path)\"}") == ["passphrase_file"])
    }

    @Test("A file that cannot be read is a fault, not an empty file")
    func unreadable() throws {
        #expect(throws: SettingsFaults.self) {
            try OperatorSettings.read(folder.path, isNamed: false, home: nil)
        }
    }
}
