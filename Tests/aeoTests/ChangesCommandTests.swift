import AEORegistryClient
import JOSE
import Synchronization
import Testing

@testable import aeo

@Suite struct ChangesCommandTests {
    private static let line =
        "{\"seq\":\"7\",\"kind\":\"suspend\",\"recorded_at\":\"2026-11-23T09:00:00Z\",\"number\":\"NLAEOF1\","
        + "\"status_now\":\"suspended\"}"

    private static func page(_ lines: [String], next: String, more: Bool) -> WireResponse {
        WireResponse(
            status: 200,
            mediaType: "application/x-ndjson",
            headers: [(name: "AEO-Next", value: next), (name: "aeo-more", value: more ? "true" : "false")],
            body: Array(lines.map { $0 + "\n" }.joined().utf8)
        )
    }

    private func bench(_ answer: WireResponse) throws -> Bench {
        let bench = try Bench(["GET /v1/changes": answer])
        _ = try bench.makeHome()
        return bench
    }

    @Test("A page is printed line by line, in words or as it came, and the place to go on from is told")
    func printed() async throws {
        let bench = try bench(Self.page([Self.line, Self.line], next: "8", more: false))
        #expect(await bench.run("changes", "--json", "--after", "5", "--home", bench.file("home")) == .done)
        #expect(bench.console.output == Self.line + "\n" + Self.line + "\n")
        #expect(bench.console.errors.contains("--after 8"))
        #expect(bench.transport.requests.last?.url.hasSuffix("/v1/changes?after=5") == true)
        let plain = try self.bench(Self.page([Self.line], next: "8", more: false))
        #expect(await plain.run("changes", "--home", plain.file("home")) == .done)
        #expect(plain.console.output.contains("suspend  NLAEOF1  now suspended"))
    }

    @Test("A registry that does not move on, or sends something else, is not asked for ever")
    func stuck() async throws {
        let stuck = try bench(Self.page([], next: "0", more: true))
        #expect(await stuck.run("changes", "--home", stuck.file("home")) == .unavailable)
        let strange = try bench(Self.page(["<html>"], next: "8", more: false))
        #expect(await strange.run("changes", "--home", strange.file("home")) == .unavailable)
    }

    @Test("Nobody reads the feed without a key, and what is no place is not sent")
    func needs() async throws {
        let bench = try bench(Self.page([], next: "0", more: false))
        #expect(await bench.run("changes", "--registry", Bench.url) == .notPermitted)
        for place in ["", "x y", "1;2", "../"] {
            #expect(await bench.run("changes", "--after", place, "--home", bench.file("home")) == .usage)
        }
        #expect(bench.transport.requests.isEmpty)
    }

    @Test("A follower comes back to where it was after a break, and gives up where nothing comes any more")
    func followed() async throws {
        let wire = BreakingStream([
            "retry: 3000\n\nid: 7\nevent: suspend\ndata: \(Self.line)\n\nid: 8\nev", ":\nid: 9\n\n",
        ])
        let bench = try Bench(wire: wire)
        _ = try bench.makeHome()
        let status = await bench.run(
            "changes",
            "--follow",
            "--json",
            "--after",
            "3",
            "--home",
            bench.file("home")
        )
        #expect(status == .unavailable)
        #expect(bench.console.output == Self.line + "\n")
        #expect(wire.places == ["3", "7", "9", "9"])
    }

    @Test("A follower that is refused is told so at once")
    func refused() async throws {
        let bench = try bench(.problem("forbidden", 403))
        #expect(await bench.run("changes", "--follow", "--home", bench.file("home")) == .notPermitted)
        #expect(bench.transport.requests.count == 1)
    }
}
