import Testing

extension ProcessTests {
    /// The page about recognition, followed by a new reader.
    @Suite("The page about recognition", .timeLimit(.minutes(3)))
    struct RecognitionPageTests {
        @Test("Every command on the page ends with the status that stands beside it")
        func walk() async throws {
            let guide = try GuideWalk(
                "recognition.md",
                replacing: ["http://127.0.0.1:8481": "http://127.0.0.1:\(try FreePort.find())"]
            )
            try #require(guide.steps.count > 25)
            try check(guide.steps.prefix(1), try await guide.run(guide.steps.prefix(1)))
            let daemon = try await guide.serve()
            let rest = guide.steps.dropFirst()
            try check(rest, try await guide.run(rest))
            #expect(await daemon.stop().status == 0)
        }

        private func check(
            _ steps: ArraySlice<GuideWalk.Step>,
            _ outcomes: [(status: Int32?, text: String)]
        ) throws {
            try #require(steps.count == outcomes.count)
            for (step, outcome) in zip(steps, outcomes) {
                #expect(outcome.status == step.status, "\(step.command)\n\(outcome.text)")
            }
        }
    }
}
