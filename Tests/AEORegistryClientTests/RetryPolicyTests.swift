import Testing

@testable import AEORegistryClient

@Suite struct RetryPolicyTests {
    private let usual = RetryPolicy()

    @Test("Waits grow, and none is longer than the longest")
    func growing() {
        #expect(usual.pause(after: 1, asked: nil) == .milliseconds(200))
        #expect(usual.pause(after: 3, asked: nil) == .milliseconds(1800))
        #expect(usual.pause(after: 9, asked: nil) == .seconds(5))
    }

    @Test(
        "A registry that asks for a longer wait is given it, up to the longest",
        arguments: [(0, 0), (3, 3), (45, 45), (900, 60)]
    )
    func asked(seconds: Int, patient: Int) {
        #expect(usual.patient.pause(after: 1, asked: seconds) == max(.milliseconds(200), .seconds(patient)))
        #expect(usual.pause(after: 1, asked: seconds) <= .seconds(5))
    }

    @Test("Long work tries more often, and no wait gets shorter by it")
    func patient() {
        #expect(usual.patient.attempts == 12)
        var long = usual
        long.longestWait = .seconds(300)
        #expect(long.patient.longestWait == .seconds(300))
    }
}
