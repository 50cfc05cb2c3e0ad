import Foundation
import JOSE
import Testing

extension ProcessTests {
    /// Promise 7: unpublished is indistinguishable from unknown.
    @Suite("A holder that is not published", .timeLimit(.minutes(2)))
    struct PrivacyTests {
        @Test("Unknown and unpublished get the same answer, byte for byte, whatever is asked")
        func same() async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            try await registry.write(.grant(Applications.dutch(1)))
            let hidden = try await registry.write(
                .grant(Applications.dutch(2, name: "Geheim B.V.", isPublished: false))
            )
            let number = try #require(hidden["certificate_number"]?.stringValue)
            let tin = Applications.number(2)
            let pairs = [
                ("/v1/public/certificates/\(number)", "/v1/public/certificates/NLAEOF000000099"),
                ("/v1/certificates/\(number)", "/v1/certificates/NLAEOF000000099"),
                ("/v1/certificates/\(number)/timeline", "/v1/certificates/NLAEOF000000099/timeline"),
                ("/v1/certificates/\(number)/receipt", "/v1/certificates/NLAEOF000000099/receipt"),
                ("/v1/certificates?name=Geheim", "/v1/certificates?name=Nergens"),
                ("/v1/certificates?tin=\(tin)", "/v1/certificates?tin=\(Applications.number(99))"),
                ("/v1/certificates?tin=NL\(tin)", "/v1/certificates?tin=NL\(Applications.number(99))"),
                (status(tin, ""), status(Applications.number(99), "")),
                (
                    status(tin, "&programme=EU-AEO&role=EXP"),
                    status(Applications.number(99), "&programme=EU-AEO&role=EXP")
                ),
                (status(tin, "&known_at=16"), status(Applications.number(99), "&known_at=16")),
            ]
            for (known, unknown) in pairs {
                for method in ["GET", "HEAD"] {
                    let isHead = method == "HEAD"
                    let one = try registry.answer(
                        to: "\(method) \(known) HTTP/1.1\r\nHost: a\r\n\r\n",
                        withoutBody: isHead
                    )
                    let two = try registry.answer(
                        to: "\(method) \(unknown) HTTP/1.1\r\nHost: a\r\n\r\n",
                        withoutBody: isHead
                    )
                    #expect(one.status == two.status)
                    #expect(one.undated == two.undated)
                    #expect(
                        masked(one.body, tin) == masked(two.body, Applications.number(99)),
                        "\(one)\n\(two)"
                    )
                }
            }
            #expect(await daemon.stop().status == 0)
        }

        @Test("Holding the credential entitles to its verdict, also where nothing is published")
        func holder() async throws {
            let registry = try ServedRegistry()
            let daemon = try await registry.start()
            let call = WriteCall.grant(Applications.dutch(1, isPublished: false))
            let credential = try #require(try await registry.write(call)["credential"]?.stringValue)
            let verdict = try await registry.aeo("verify", "-", "--json", input: Array(credential.utf8))
            #expect(verdict.status == 0, "\(verdict)")
            var forged = Array(credential.utf8)
            let signature = try #require(forged.firstIndex(of: UInt8(ascii: "~")))
            forged[signature - 10] =
                forged[signature - 10] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            let refused = try await registry.aeo("verify", "-", "--json", input: forged)
            #expect(refused.status == 1)
            #expect(try refused.json["status"]?.isNull == true, "\(refused)")
            #expect(await daemon.stop().status == 0)
        }

        /// A question about a fixed moment, so that the answer does not depend on when it is asked.
        private func status(_ tin: String, _ rest: String) -> String {
            "/v1/status?tin=\(tin)&at=2026-04-01T00:00:00Z\(rest)"
        }

        private func masked(_ body: [UInt8], _ tin: String) -> String {
            String(decoding: body, as: UTF8.self).replacingOccurrences(of: tin, with: "TIN")
        }
    }
}
