import AEOModel
import AEORegistryClient
import JOSE
import RegistryHome

/// Everything that a command takes from outside.
struct CommandContext: Sendable {
    /// Examines the archive of a home that no daemon has open, and reports as the daemon would.
    typealias OfflineDoctor = @Sendable (_ home: HomeDirectory) async throws -> JSONObject

    let console: any Console
    let environment: [String: String]
    let transport: any WireTransport
    let retry: RetryPolicy
    let now: @Sendable () -> Instant
    let random: @Sendable (Int) -> [UInt8]
    /// The published files that the program carries, by their path under `schemas/`.
    let schemas: @Sendable () -> [String: [UInt8]]
    /// How to examine a home that is not being served; without it the daemon is asked.
    let offlineDoctor: OfflineDoctor?

    /// A note to the person at the terminal, on the error stream.
    func note(_ text: String) { console.err("aeo: \(text)\n") }
}
