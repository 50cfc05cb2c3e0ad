import AEOModel
import JOSE

/// A certificate's timeline as bars, one for the whole and one for each part, on one common scale of time.
struct TimelineDrawing {
    private struct Bar {
        let label: String
        let intervals: [JSONObject]
    }

    private let bars: [Bar]
    private let start: Instant
    private let end: Instant
    private let width: Int
    private let paint: Paint

    /// Draws the intervals of an answer within a number of columns; open ends reach a little beyond `now`.
    init(_ intervals: [JSONObject], now: Instant, columns: Int, paint: Paint) {
        var labels: [String] = []
        for interval in intervals where !labels.contains(Self.label(interval)) {
            labels.append(Self.label(interval))
        }
        bars = labels.map { label in
            Bar(label: label, intervals: intervals.filter { Self.label($0) == label })
        }
        let edges = intervals.flatMap {
            [Self.instant($0, "from"), Self.instant($0, "until")].compactMap(\.self)
        }
        let first = edges.min() ?? now
        let last = max(edges.max() ?? now, now)
        start = first
        // An eighth more, so that what has no end is seen to go on.
        end = last.adding(seconds: max(86_400, (last.seconds - first.seconds) / 8))
        let labelWidth = labels.map { TextWidth.columns($0) }.max() ?? 0
        width = max(16, min(columns, 120) - labelWidth - 2)
        self.paint = paint
    }

    /// The bars with the scale above and the meaning of the signs below.
    var text: String {
        guard !bars.isEmpty else { return "" }
        let labelWidth = bars.map { TextWidth.columns($0.label) }.max() ?? 0
        let space = String(repeating: " ", count: labelWidth + 2)
        let left = String(start.rfc3339.prefix(10))
        let right = String(end.rfc3339.prefix(10))
        var lines = [space + left + String(repeating: " ", count: max(1, width - 20)) + right]
        for bar in bars { lines.append(TextWidth.padded(bar.label, to: labelWidth) + "  " + drawn(bar)) }
        lines.append(
            space
                + "\(paint.good("█")) active  \(paint.doubtful("▒")) suspended  ░ pending  \(paint.bad("─")) ended"
        )
        return lines.map { $0 + "\n" }.joined()
    }

    private func drawn(_ bar: Bar) -> String {
        var cells = [String](repeating: " ", count: width)
        for interval in bar.intervals {
            let from = column(Self.instant(interval, "from") ?? start)
            let until = Self.instant(interval, "until").map(column) ?? width
            let sign = sign(interval["status"]?.stringValue ?? "")
            // However short, an interval is seen.
            for position in from..<min(width, max(until, from + 1)) { cells[position] = sign }
        }
        return cells.joined()
    }

    private func column(_ instant: Instant) -> Int {
        let span = Double(end.microseconds - start.microseconds)
        let share = Double(instant.microseconds - start.microseconds) / max(1, span)
        return max(0, min(width - 1, Int(share * Double(width))))
    }

    private func sign(_ status: String) -> String {
        switch CertificateStatus(rawValue: status) {
        case .active: paint.good("█")
        case .suspended: paint.doubtful("▒")
        case .pending: "░"
        case .revoked, .annulled, .surrendered, .lapsed, .expired, .superseded: paint.bad("─")
        case nil: "?"
        }
    }

    private static func label(_ interval: JSONObject) -> String { interval.text("part") ?? "whole" }

    private static func instant(_ interval: JSONObject, _ name: String) -> Instant? {
        interval[name]?.stringValue.flatMap { try? Instant(rfc3339: $0) }
    }
}
