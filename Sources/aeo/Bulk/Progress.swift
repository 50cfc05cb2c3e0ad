import AEOModel

/// The arithmetic of a progress bar: how far, how fast, how long still.
struct Progress: Sendable {
    /// How many there are; more may turn up while the work goes on.
    let total: Int
    /// When the work began.
    let start: Instant
    /// What is counted.
    var unit = Unit.pieces

    /// What a bar counts.
    enum Unit: Sendable {
        case pieces
        case bytes

        /// A count as it is shown.
        func text(_ count: Int) -> String {
            switch self {
            case .pieces: "\(count)"
            case .bytes: "\(count / 1_000_000).\(count / 100_000 % 10) MB"
            }
        }
    }

    /// The share done, 0 to 1; nothing to do is done.
    func share(_ done: Int) -> Double {
        total <= 0 ? 1 : min(1, max(0, Double(done) / Double(total)))
    }

    /// The speed per second; `nil` before it can be told.
    func rate(_ done: Int, at now: Instant) -> Double? {
        let seconds = Double(now.microseconds - start.microseconds) / 1_000_000
        return seconds >= 1 && done > 0 ? Double(done) / seconds : nil
    }

    /// The seconds still to go; `nil` before it can be told.
    func remaining(_ done: Int, at now: Instant) -> Int? {
        guard let rate = rate(done, at: now) else { return nil }
        return Int((Double(max(0, total - done)) / rate).rounded(.up))
    }

    /// One line no wider than the terminal.
    func line(_ done: Int, at now: Instant, width: Int) -> String {
        let percent = Int(share(done) * 100)
        var words = " \(percent) %  \(unit.text(done)) of \(unit.text(max(total, done)))"
        if let rate = rate(done, at: now), let remaining = remaining(done, at: now) {
            words += "  \(unit.text(Int(rate.rounded())))/s  \(Self.duration(remaining)) left"
        }
        let cells = min(40, width - words.utf8.count - 3)
        guard cells >= 8 else { return TextWidth.cut(words, to: max(1, width - 1)) }
        let full = Int(share(done) * Double(cells))
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
        return bar + words
    }

    /// A length of time in its two largest units.
    static func duration(_ seconds: Int) -> String {
        switch seconds {
        case ..<60: "\(seconds) s"
        case ..<3600: "\(seconds / 60) min \(seconds % 60) s"
        default: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
        }
    }
}
