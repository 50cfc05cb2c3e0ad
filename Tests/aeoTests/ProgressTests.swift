import AEOModel
import Testing

@testable import aeo

@Suite struct ProgressTests {
    private let start = Instant(seconds: 1_000)

    private func progress(_ total: Int) -> Progress { Progress(total: total, start: start) }

    @Test(
        "The share stays between nothing and all",
        arguments: [(0, 0, 1.0), (10, 0, 0.0), (10, 5, 0.5), (10, 10, 1.0), (10, 11, 1.0), (10, -1, 0.0)]
    )
    func share(total: Int, done: Int, share: Double) {
        #expect(progress(total).share(done) == share)
    }

    @Test("Nothing is said of the speed before it can be told")
    func early() {
        #expect(progress(10).rate(0, at: start.adding(seconds: 5)) == nil)
        #expect(progress(10).rate(5, at: start) == nil)
        #expect(progress(10).rate(5, at: start.adding(seconds: -5)) == nil)
        #expect(progress(10).remaining(0, at: start.adding(seconds: 5)) == nil)
    }

    @Test("What is left follows from the speed so far")
    func remaining() {
        let now = start.adding(seconds: 10)
        #expect(progress(1000).rate(100, at: now) == 10)
        #expect(progress(1000).remaining(100, at: now) == 90)
        #expect(progress(1000).remaining(1000, at: now) == 0)
        #expect(progress(1000).remaining(1100, at: now) == 0)
    }

    @Test(
        "A length of time is told in its two largest units",
        arguments: [
            (0, "0 s"), (59, "59 s"), (60, "1 min 0 s"), (3599, "59 min 59 s"), (3600, "1 h 0 min"),
            (90_061, "25 h 1 min"),
        ]
    )
    func durations(seconds: Int, words: String) {
        #expect(Progress.duration(seconds) == words)
    }

    @Test("The line fits the terminal, however narrow", arguments: [1, 5, 20, 40, 60, 80, 100, 300])
    func width(columns: Int) {
        for done in [0, 1, 4_999, 5_000, 10_000, 12_000] {
            let line = progress(10_000).line(done, at: start.adding(seconds: 20), width: columns)
            #expect(TextWidth.columns(line) <= max(1, columns), "\(line)")
        }
    }

    @Test("The bar is as full as the share")
    func bar() {
        let line = progress(100).line(50, at: start.adding(seconds: 10), width: 100)
        #expect(line.hasPrefix(String(repeating: "█", count: 20) + String(repeating: "░", count: 20)))
        #expect(line.hasSuffix(" 50 %  50 of 100  5/s  10 s left"))
        let over = progress(100).line(120, at: start, width: 100)
        #expect(over.hasSuffix(" 100 %  120 of 120"))
    }
}
