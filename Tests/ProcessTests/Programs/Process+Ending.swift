import Foundation

extension Process {
    /// The exit status, or 128 and the number of the signal.
    var ending: Int32 {
        terminationReason == .exit ? terminationStatus : 128 + terminationStatus
    }

    /// Runs to the end without holding a thread.
    func runToEnd() async throws -> Int32 {
        let (ends, end) = AsyncStream.makeStream(of: Int32.self)
        terminationHandler = { process in
            end.yield(process.ending)
            end.finish()
        }
        try run()
        for await status in ends { return status }
        throw ProcessFailure("the end of a program was not told")
    }
}
