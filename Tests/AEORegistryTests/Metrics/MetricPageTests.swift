import Testing

@testable import AEORegistry

@Suite struct MetricPageTests {
    @Test("Labels cannot break out of their quotes or their line")
    func escaping() {
        var page = MetricPage()
        page.family("aeo_x", .gauge, "X.")
        page.sample(1 as Int64, [("a", "q\"b\\c\nd")])
        #expect(page.text == "# HELP aeo_x X.\n# TYPE aeo_x gauge\naeo_x{a=\"q\\\"b\\\\c\\nd\"} 1\n")
    }

    @Test(
        "The buckets of a histogram add up, a bound belongs to its bucket, and nothing is lost above the last"
    )
    func histogram() {
        let histogram = Histogram(bounds: [10, 100], unit: 0.5)
        for number: Int64 in [0, 10, 11, 100, 101, 5000] { histogram.observe(number) }
        var page = MetricPage()
        page.family("h", .histogram, "H.")
        page.samples(of: histogram, [("k", "v")])
        #expect(
            page.text.split(separator: "\n").dropFirst(2) == [
                "h_bucket{k=\"v\",le=\"5.0\"} 2", "h_bucket{k=\"v\",le=\"50.0\"} 4",
                "h_bucket{k=\"v\",le=\"+Inf\"} 6", "h_sum{k=\"v\"} 2611.0", "h_count{k=\"v\"} 6",
            ]
        )
    }
}
