import Foundation
import JOSE
import Testing

extension ProcessTests {
    /// Whatever comes in: a problem goes out, nothing is stored, and the daemon goes on.
    @Suite("Bad input over the wire", .timeLimit(.minutes(2)))
    struct BadInputTests {
        @Test("No bad body is recorded, and each is answered with a problem that says what is wrong")
        func bodies() async throws {
            try await unharmed { registry in
                for bad in BadBody.table {
                    let answer = try post(bad.bytes, to: registry)
                    expectProblem(answer, bad.status, bad.type, bad.description)
                    let text = String(decoding: answer.body, as: UTF8.self)
                    #expect(bad.words.isEmpty || text.contains(bad.words), "\(bad): \(answer)")
                }
            }
        }

        @Test("Every bad address, query and method is answered with a problem")
        func targets() async throws {
            try await unharmed { registry in
                for bad in BadTarget.table {
                    let answer = try registry.answer(to: bad.request)
                    expectProblem(answer, bad.status, bad.type, bad.description)
                    if bad.status == 405 { #expect(answer.field("allow") != nil, "\(bad)") }
                    if bad.status == 401 { #expect(answer.field("www-authenticate") == "Bearer", "\(bad)") }
                }
            }
        }

        @Test("What is no HTTP request is answered with a problem or not at all, and the connection ends")
        func broken() async throws {
            try await unharmed { registry in
                for bad in BrokenRequest.table {
                    let connection = try #require(RawConnection(port: registry.port))
                    connection.send(bad.text)
                    if bad.ends { connection.endSending() }
                    if let answer = connection.answer() {
                        expectProblem(answer, 400, "invalid-request", bad.description)
                    }
                    #expect(connection.isEnded(), "\(bad)")
                }
            }
        }

        @Test(
            "A body of another media type is not read",
            arguments: ["text/plain", "application/jsonx", "", "json"]
        )
        func mediaType(type: String) async throws {
            try await unharmed { registry in
                for path in ["/v1/verify", "/v1/certificates"] {
                    let answer = try registry.answer(
                        to:
                            "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: 2\r\n\r\n{}"
                    )
                    expectProblem(answer, 415, "unsupported-media-type", path)
                }
            }
        }

        @Test("A body that is too large is drained, and the connection can be used again")
        func drained() async throws {
            try await unharmed { registry in
                let connection = try #require(RawConnection(port: registry.port))
                for _ in 1...2 {
                    connection.send(
                        "POST /v1/verify HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 10000000\r\n\r\n"
                    )
                    connection.send([UInt8](repeating: UInt8(ascii: " "), count: 10_000_000))
                    expectProblem(try #require(connection.answer()), 413, "too-large", "10 MB")
                }
                connection.send("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(connection.answer()?.status == 200)
            }
        }

        @Test("Callers who hang up in the middle of a request leave nothing behind")
        func hangUps() async throws {
            try await unharmed { registry in
                let body = JSONText.encode(Applications.dutch(77))
                let request = try signed(body, registry)
                for length in stride(from: 1, to: request.count, by: 97) {
                    let connection = try #require(RawConnection(port: registry.port))
                    connection.send(Array(request.prefix(length)))
                }
            }
        }

        @Test("Callers who send slowly do not hold up the others")
        func slow() async throws {
            try await unharmed { registry in
                let slow = try #require(RawConnection(port: registry.port))
                slow.send(
                    "POST /v1/verify HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{"
                )
                for _ in 1...20 {
                    #expect(
                        try registry.answer(to: "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n").status == 200
                    )
                }
                slow.send("}")
                #expect(slow.answer()?.status == 400)
            }
        }

        @Test("SQL, HTML and wild cards in names are text: kept as they are, found again, and harmless")
        func harmlessNames() async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            let names = [
                "Robert'); DROP TABLE entries;--", "<script>alert(1)</script>", "100 % \"Bio\" *",
                "A OR 1=1 NEAR(B)",
                "名古屋貿易株式会社", "Île d'Élan – «Ø»", "{\"a\":1}", "$(reboot) `id` %s%n",
            ]
            for (serial, name) in names.enumerated() {
                try await registry.write(.grant(Applications.dutch(serial, name: name)))
            }
            for name in names {
                let found = try await registry.aeo("find", name, "--json")
                #expect(found.status == 0, "\(found)")
                let certificates = try found.json["certificates"]?.arrayValue ?? []
                let others = certificates.compactMap { $0.objectValue?["name"]?.stringValue }
                #expect(others.contains(name), "\(found)")
            }
            for wild in ["%25", "*", "_", "%22"] {
                let answer = try registry.answer(
                    to: "GET /v1/certificates?name=\(wild)%5C HTTP/1.1\r\nHost: a\r\n\r\n"
                )
                #expect(answer.status == 200)
            }
            let doctor = try await registry.aeo("doctor", "--json")
            #expect(doctor.status == 0, "\(doctor)")
            #expect(await daemon.stop().status == 0)
        }

        @Test("One key with two bodies is refused, and so are calls that the token does not cover")
        func tokens() async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            let body = JSONText.encode(Applications.dutch(1))
            let other = JSONText.encode(Applications.dutch(2))
            #expect(try answer(to: signed(body, registry, key: "one"), registry).status == 201)
            let size = try registry.logSize()
            let mismatch = try answer(to: signed(other, registry, key: "one"), registry)
            expectProblem(mismatch, 422, "idempotency-mismatch", "another body")
            let token = try registry.officer.token("POST", "/v1/certificates", body: body, key: "two")
            let uses = [
                ("another body", request(other, token: token, key: "two")),
                ("another key", request(body, token: token, key: "three")),
                (
                    "another path",
                    request(body, path: "/v1/certificates/NLAEOF000000001/acts", token: token, key: "two")
                ),
                ("no token", request(body, token: "", key: "two")),
                ("half a token", request(body, token: String(token.dropLast(9)), key: "two")),
            ]
            for (name, use) in uses {
                expectProblem(try answer(to: use, registry), 401, "unauthorised", name)
            }
            let keyless = try registry.officer.token("POST", "/v1/certificates", body: other)
            let unkeyed = try answer(to: request(other, token: keyless, key: nil), registry)
            expectProblem(unkeyed, 400, "idempotency-key-required", "no key")
            #expect(try registry.logSize() == size)
            #expect(await daemon.stop().status == 0)
        }

        // MARK: - Sending

        /// Runs against a daemon, which must be alive afterwards, with nothing stored and no fault logged.
        private func unharmed(_ body: (ServedRegistry) throws -> Void) async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            let size = try registry.logSize()
            try body(registry)
            #expect(try registry.logSize() == size)
            #expect(await daemon.stop().status == 0)
            #expect(try daemon.diagnostics.isEmpty)
        }

        private func expectProblem(_ answer: RawAnswer, _ status: Int, _ type: String, _ name: String) {
            #expect(answer.status == status, "\(name): \(answer)")
            #expect(answer.field("content-type") == "application/problem+json", "\(name): \(answer)")
            let json = try? answer.json
            #expect(json?["type"]?.stringValue == "urn:aeo-registry:problem:\(type)", "\(name): \(answer)")
            #expect(json?["status"]?.integerValue == Int64(status), "\(name)")
            #expect(json?["title"]?.stringValue?.isEmpty == false, "\(name)")
            #expect(json?["detail"]?.stringValue?.isEmpty == false, "\(name)")
        }

        private func post(_ body: [UInt8], to registry: ServedRegistry) throws -> RawAnswer {
            try answer(to: signed(body, registry), registry)
        }

        private func answer(to request: [UInt8], _ registry: ServedRegistry) throws -> RawAnswer {
            let connection = try #require(RawConnection(port: registry.port))
            connection.send(request)
            return try #require(connection.answer())
        }

        private func signed(
            _ body: [UInt8],
            _ registry: ServedRegistry,
            key: String = UUID().uuidString
        ) throws -> [UInt8] {
            let token = try registry.officer.token(
                "POST",
                "/v1/certificates",
                body: body.isEmpty ? nil : body,
                key: key
            )
            return request(body, token: token, key: key)
        }

        private func request(
            _ body: [UInt8],
            path: String = "/v1/certificates",
            token: String,
            key: String?
        ) -> [UInt8] {
            let keyLine = key.map { "Idempotency-Key: \($0)\r\n" } ?? ""
            let head =
                "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\(keyLine)"
                + "Authorization: Bearer \(token)\r\nContent-Length: \(body.count)\r\n\r\n"
            return Array(head.utf8) + body
        }
    }
}
