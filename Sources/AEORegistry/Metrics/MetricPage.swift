/// A page of metrics in Prometheus' text format 0.0.4.
package struct MetricPage: Sendable {
    /// What kind of number a family has.
    package enum Kind: String, Sendable {
        case counter, gauge, histogram
    }

    /// The media type of a page.
    package static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// The page so far.
    package private(set) var text = ""
    private var name = ""

    package init() {}

    /// Begins a family; the samples that follow belong to it.
    package mutating func family(_ name: String, _ kind: Kind, _ help: String) {
        self.name = name
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    /// Adds a sample with a whole number.
    package mutating func sample(_ value: Int64, _ labels: [(String, String)] = []) {
        text += "\(name)\(Self.braced(labels)) \(value)\n"
    }

    /// Adds a sample with a number of seconds or the like.
    package mutating func sample(_ value: Double, _ labels: [(String, String)] = []) {
        text += "\(name)\(Self.braced(labels)) \(value)\n"
    }

    /// Adds the samples of a histogram.
    package mutating func samples(of histogram: Histogram, _ labels: [(String, String)] = []) {
        let (buckets, sum) = histogram.reading
        var total: Int64 = 0
        for (place, count) in buckets.enumerated() {
            total += count
            let bound =
                place < histogram.bounds.count
                ? "\(Double(histogram.bounds[place]) * histogram.unit)" : "+Inf"
            text += "\(name)_bucket\(Self.braced(labels + [("le", bound)])) \(total)\n"
        }
        text += "\(name)_sum\(Self.braced(labels)) \(Double(sum) * histogram.unit)\n"
        text += "\(name)_count\(Self.braced(labels)) \(total)\n"
    }

    private static func braced(_ labels: [(String, String)]) -> String {
        guard !labels.isEmpty else { return "" }
        return "{" + labels.map { "\($0)=\"\(escaped($1))\"" }.joined(separator: ",") + "}"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}
