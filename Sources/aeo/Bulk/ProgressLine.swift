import AEOModel

/// A line at the terminal that is drawn anew as the work goes on; elsewhere nothing is shown.
final class ProgressLine {
    /// How long a drawing stays at least, in microseconds.
    private static let pause: Int64 = 200_000

    private let console: any Console
    private let now: @Sendable () -> Instant
    private let progress: Progress
    private var done = 0
    private var drawnAt: Instant?

    init(total: Int, context: CommandContext, unit: Progress.Unit = .pieces) {
        console = context.console
        now = context.now
        progress = Progress(total: total, start: context.now(), unit: unit)
    }

    /// Counts one more.
    func advance() { advance(to: done + 1) }

    /// Says how many are done by now.
    func advance(to count: Int) {
        done = count
        let instant = now()
        if let drawnAt, instant.microseconds - drawnAt.microseconds < Self.pause { return }
        draw(at: instant)
    }

    /// Draws the end and leaves the line.
    func finish() {
        guard done > 0 else { return }
        draw(at: now())
        if console.isInteractive { console.err("\n") }
    }

    private func draw(at instant: Instant) {
        guard console.isInteractive else { return }
        drawnAt = instant
        console.err("\r\u{1B}[K" + progress.line(done, at: instant, width: console.width))
    }
}
