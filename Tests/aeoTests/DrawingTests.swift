import AEOModel
import AEORegistryClient
import JOSE
import Testing

@testable import aeo

@Suite struct DrawingTests {
    private func paint(colours: Bool) throws -> Paint {
        let bench = ScriptedConsole(showsOutput: colours)
        return Paint(context(bench), isRefused: false)
    }

    private func context(_ console: ScriptedConsole, environment: [String: String] = [:]) -> CommandContext {
        CommandContext(
            console: console,
            environment: environment,
            transport: ScriptedTransport(),
            retry: RetryPolicy(),
            now: { Instant(seconds: 0) },
            random: { [UInt8](repeating: 0, count: $0) },
            schemas: { [:] },
            offlineDoctor: nil
        )
    }

    @Test("Columns line up, wide letters counted twice")
    func table() throws {
        var table = Table(["name", "x"])
        table.add(["東京", "1"])
        table.add(["ab", "2"])
        #expect(table.text(try paint(colours: false)) == "name  x\n東京  1\nab    2\n")
    }

    @Test("A long cell is cut, and a cell stays on one line")
    func cut() throws {
        var table = Table(["name"], widest: 5)
        table.add(["abcdefgh"])
        table.add(["a\nb"])
        #expect(table.text(try paint(colours: false)) == "name\nabcd…\na b\n")
    }

    @Test(
        "Nothing that steers a terminal gets through",
        arguments: ["\u{1B}[2J", "a\u{7}", "\u{202E}abc", "\u{9B}31m", "x\u{200F}", "\r", "\t", "\u{0}"]
    )
    func printable(text: String) {
        #expect(Printable.text(text).unicodeScalars.contains("\u{FFFD}"))
        #expect(Printable.text("Ünï 東\n") == "Ünï 東\n")
    }

    @Test("Colours are for a terminal that wants them")
    func colours() throws {
        let shown = ScriptedConsole(showsOutput: true)
        #expect(Paint(context(shown), isRefused: false).status("active") == "\u{1B}[32mactive\u{1B}[0m")
        #expect(Paint(context(shown), isRefused: true).status("active") == "active")
        #expect(Paint(context(shown, environment: ["NO_COLOR": "1"]), isRefused: false).good("x") == "x")
        #expect(Paint(context(shown, environment: ["TERM": "dumb"]), isRefused: false).good("x") == "x")
        #expect(Paint(context(ScriptedConsole()), isRefused: false).good("x") == "x")
    }

    @Test("Sentences are broken at spaces, and a long word stays whole")
    func prose() {
        #expect(Prose.wrapped("one two three", to: 7) == "one two\nthree")
        #expect(Prose.wrapped("incomprehensible x\n\ny", to: 4) == "incomprehensible\nx\n\ny")
        #expect(Prose.wrapped("東京 東京", to: 8) == "東京\n東京")
        #expect(Prose.wrapped("", to: 8).isEmpty)
    }

    @Test("A timeline is drawn to scale, and nothing in it is too short to see")
    func timeline() throws {
        let intervals: [JSONObject] = [
            [
                "from": "2026-01-01T00:00:00Z", "until": "2026-07-01T00:00:00Z", "status": "active",
                "part": nil,
            ],
            [
                "from": "2026-07-01T00:00:00Z", "until": "2026-07-01T00:00:01Z", "status": "suspended",
                "part": nil,
            ],
            [
                "from": "2026-07-01T00:00:01Z", "until": "2027-01-01T00:00:00Z", "status": "revoked",
                "part": nil,
            ],
            ["from": "2026-01-01T00:00:00Z", "until": nil, "status": "pending", "part": "AEOS"],
        ]
        let drawing = TimelineDrawing(
            intervals,
            now: Instant(seconds: 0),
            columns: 60,
            paint: try paint(colours: false)
        )
        let lines = drawing.text.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0].contains("2026-01-01"))
        #expect(lines[1].hasPrefix("whole  █"))
        #expect(lines[1].contains("─"))
        #expect(lines[2].hasPrefix("AEOS   ░"))
        #expect(lines.dropLast().allSatisfy { $0.unicodeScalars.count <= 60 })
    }

    @Test("No intervals draw nothing, and nonsense does not harm")
    func nothing() throws {
        let paint = try paint(colours: false)
        #expect(TimelineDrawing([], now: Instant(seconds: 0), columns: 80, paint: paint).text.isEmpty)
        let odd: [JSONObject] = [["from": "x", "status": 3], [:]]
        #expect(TimelineDrawing(odd, now: Instant(seconds: 0), columns: 1, paint: paint).text.contains("?"))
    }
}
