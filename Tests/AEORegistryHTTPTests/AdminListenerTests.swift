import AEORegistry
import AEORegistryAPI
import AEORegistryHTTP
import Hummingbird
import HummingbirdTesting
import JOSE
import Logging
import Testing

@Suite("The operators' listener", .timeLimit(.minutes(5))) struct AdminListenerTests {
    /// A registry with a counter that counts, and the operators' view of it.
    private func open(
        _ work: @escaping @Sendable (TestCounter, any TestClientProtocol) async throws -> Void
    ) async throws {
        let metrics = HTTPMetrics()
        try await TestCounter.open(metrics: metrics) { counter in
            let admin = AdminServer(
                registry: counter.registry,
                http: metrics,
                startedAt: 1_795_000_000,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            try await admin.application(host: "127.0.0.1", port: 0).test(.router) { client in
                try await work(counter, client)
            }
        }
    }

    private func page(_ client: any TestClientProtocol) async throws -> String {
        let response = try await client.executeRequest(uri: "/metrics", method: .get, headers: [:], body: nil)
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
        return String(buffer: response.body)
    }

    @Test(
        "Metrics are not on the public listener, by no method",
        arguments: [HTTPRequest.Method.get, .post, .options]
    )
    func notPublic(method: HTTPRequest.Method) async throws {
        try await open { counter, _ in
            for path in ["/metrics", "/metrics/", "/v1/metrics", "/admin/metrics"] {
                let answer = try await counter.post(path, "", method: method)
                #expect(answer.status == 404)
                #expect(try answer.problem() == "not-found")
            }
        }
    }

    @Test("The operators' listener has nothing of the registry's own")
    func nothingElse() async throws {
        try await open { _, client in
            for path in RegistryPath.allCases where path != .live && path != .ready {
                let response = try await client.executeRequest(
                    uri: path.rawValue.replacing("{number}", with: "N1"),
                    method: .get,
                    headers: [:],
                    body: nil
                )
                #expect(response.status == .notFound, "\(path)")
            }
            let response = try await client.executeRequest(
                uri: "/metrics",
                method: .post,
                headers: [:],
                body: nil
            )
            #expect(response.status == .notFound)
        }
    }

    @Test("Every line is a comment or a sample of the family above it")
    func form() async throws {
        try await open { counter, client in
            _ = try await counter.grant()
            _ = try await counter.get("/v1/status?tin=NL999000017")
            let page = try await page(client)
            #expect(page.hasSuffix("\n"))
            var family = ""
            var kinds: [String: String] = [:]
            for line in page.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
                let words = line.split(separator: " ")
                if line.hasPrefix("# HELP ") {
                    family = String(words[2])
                    #expect(kinds[family] == nil, "\(family) stands twice")
                    #expect(words.count > 3)
                } else if line.hasPrefix("# TYPE ") {
                    #expect(words[2] == family)
                    kinds[family] = String(words[3])
                } else {
                    let name = line.prefix { $0 != "{" && $0 != " " }
                    let suffixes = kinds[family] == "histogram" ? ["_bucket", "_sum", "_count"] : [""]
                    #expect(suffixes.contains { name == family + $0 }, "\(line)")
                    #expect(Double(words.last ?? "") != nil, "\(line)")
                    #expect(kinds[family] != "counter" || name.hasSuffix("_total"))
                }
            }
            #expect(kinds.count > 15)
            #expect(kinds.keys.allSatisfy { $0.hasPrefix("aeo_") })
        }
    }

    @Test("Requests are counted by the template of their route, whatever is asked")
    func routes() async throws {
        try await open { counter, client in
            let number = try await counter.grant()
            _ = try await counter.get("/v1/status?tin=NL999000017")
            _ = try await counter.get("/v1/status?tin=NL999000018")
            _ = try await counter.get("/v1/status")
            _ = try await counter.get("/v1/public/certificates/\(number)")
            for path in ["/secret-a", "/secret-b/\(number)", "/v1/certificates/\(number)/nothing"] {
                _ = try await counter.get(path)
            }
            let page = try await page(client)
            for line in [
                #"aeo_http_requests_total{route="/v1/status",status="200"} 2"#,
                #"aeo_http_requests_total{route="/v1/status",status="400"} 1"#,
                #"aeo_http_requests_total{route="/v1/certificates",status="201"} 1"#,
                #"aeo_http_requests_total{route="/v1/public/certificates/{number}",status="200"} 1"#,
                #"aeo_http_requests_total{route="other",status="404"} 3"#,
                #"aeo_http_request_seconds_count{route="/v1/status"} 3"#,
                #"aeo_verdicts_total{channel="status",verdict="valid"} 1"#,
                #"aeo_verdicts_total{channel="status",verdict="unknown"} 1"#,
                #"aeo_acts_total{programme="EU-AEO",kind="grant"} 1"#,
                #"aeo_build_info{version="\#(BuildVersion.text)"} 1"#,
                "aeo_process_start_time_seconds 1795000000", "aeo_ready 1", "aeo_writes_refused 0",
            ] {
                #expect(page.contains(line + "\n"), "\(line)")
            }
            for secret in [number, "999000017", "secret", "Bloemen"] { #expect(!page.contains(secret)) }
        }
    }

    @Test("Refusals are counted by rule, problems by code, and verdicts by outcome")
    func refusals() async throws {
        try await open { counter, client in
            _ = try await counter.grant()
            var application = TestApplication.flowers(published: true, eori: "NL999000017")
            application["dry_run"] = true
            _ = try await counter.officerPost("/v1/certificates", application, key: nil)
            application["tier"] = "NO-SUCH"
            _ = try await counter.officerPost("/v1/certificates", application, key: nil)
            _ = try await counter.post("/v1/verify", #"{"credential":"x"}"#)
            _ = try await counter.post("/v1/clock", "{}")
            let page = try await page(client)
            for line in [
                #"aeo_refusals_total{rule="already-holds-certificate"} 1"#,
                #"aeo_refusals_total{rule="tier-unknown"} 1"#, #"aeo_problems_total{code="refused"} 2"#,
                #"aeo_problems_total{code="unauthorised"} 1"#,
                #"aeo_verdicts_total{channel="verify",verdict="not_valid"} 1"#,
            ] {
                #expect(page.contains(line + "\n"), "\(line)")
            }
            #expect(!page.contains("NO-SUCH"))
        }
    }
}
