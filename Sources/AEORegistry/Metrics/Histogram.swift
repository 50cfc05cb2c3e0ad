/// How often a whole number lay below each of some bounds, counted without a lock.
package final class Histogram: Sendable {
    /// The upper bounds, rising, each included.
    package let bounds: [Int64]
    /// What one of the numbers is in the unit that is shown: 0.000001 for microseconds shown as seconds.
    package let unit: Double
    private let buckets: [Tally]
    private let sum = Tally()

    package init(bounds: [Int64], unit: Double = 1) {
        self.bounds = bounds
        self.unit = unit
        buckets = (0...bounds.count).map { _ in Tally() }
    }

    /// Bounds in microseconds from half a millisecond to ten seconds.
    package static let latencies: [Int64] = [
        500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000,
        10_000_000,
    ]

    /// Counts a number.
    package func observe(_ number: Int64) {
        var place = 0
        while place < bounds.count, number > bounds[place] { place += 1 }
        buckets[place].add()
        sum.add(number)
    }

    /// The counts of the buckets, the last one for what lay above every bound, and the sum of all numbers.
    package var reading: (buckets: [Int64], sum: Int64) { (buckets.map(\.count), sum.count) }
}
