import AEORegistryClient
import JOSE

/// The client's calls with failures as the command line tells them.
extension RegistryClient {
    func fetch(
        _ path: String,
        query: [QueryItem] = [],
        signed: Bool = false
    ) async throws(CommandFailure) -> JSONObject {
        do {
            return try await get(path, query: query, signed: signed)
        } catch {
            throw CommandFailure(error, registry: baseURL)
        }
    }

    /// Asks as an officer for text of one media type.
    func fetchText(
        _ path: String,
        query: [QueryItem] = [],
        accept: String
    ) async throws(CommandFailure) -> String {
        let bytes: [UInt8]
        do {
            bytes = try await self.bytes(path, query: query, accept: accept, signed: true)
        } catch {
            throw CommandFailure(error, registry: baseURL)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure(.unavailable, "what answers at \(baseURL) sent no text")
        }
        return text
    }

    /// Writes; when nobody knows whether it was recorded, the key for trying again is told, unless it is a dry run.
    func record(
        _ path: String,
        body: JSONObject,
        key: String,
        isDryRun: Bool = false
    ) async throws(CommandFailure) -> JSONObject {
        do {
            return try await write(path, body: body, idempotencyKey: key)
        } catch {
            let failure = CommandFailure(error, registry: baseURL)
            guard failure.status == .unavailable, !isDryRun else { throw failure }
            let again = "repeat the command with --idempotency-key \(key); it is then recorded once only"
            throw CommandFailure(
                failure.status,
                failure.message,
                hint: [failure.hint, again].compactMap(\.self).joined(separator: "; ")
            )
        }
    }
}
