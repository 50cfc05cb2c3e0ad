import AEORegistryClient
import JOSE
import Testing

/// Officers who grant and suspend at the same time until the daemon is gone.
struct KillLoad: Sendable {
    private static let officers = 6
    private static let mostGrants = 200

    let registry: ServedRegistry
    let round: Int
    /// After how many answers the daemon is killed.
    let limit: Int

    func run(_ ledger: KillLedger, kill: @escaping @Sendable () -> Void) async throws {
        try await registry.lent { transport in
            await withTaskGroup(of: Void.self) { group in
                for officer in 0..<Self.officers {
                    group.addTask { await work(officer, ledger, transport, kill) }
                }
            }
        }
        kill()
    }

    private func work(
        _ officer: Int,
        _ ledger: KillLedger,
        _ transport: HTTPTransport,
        _ kill: @Sendable () -> Void
    ) async {
        for serial in 0..<Self.mostGrants {
            let number = (round * Self.officers + officer) * Self.mostGrants + serial
            let grant = WriteCall.grant(Applications.dutch(number))
            guard let answer = await send(grant, ledger, transport, kill),
                let granted = answer["certificate_number"]?.stringValue
            else { return }
            let suspend = WriteCall.act(["act": "suspend", "reason": "A"], on: granted)
            guard await send(suspend, ledger, transport, kill) != nil else { return }
        }
    }

    /// The answer; `nil` when the daemon is gone.
    private func send(
        _ call: WriteCall,
        _ ledger: KillLedger,
        _ transport: HTTPTransport,
        _ kill: @Sendable () -> Void
    ) async -> JSONObject? {
        guard let answer = try? await registry.officer.write(call, over: transport) else {
            ledger.noteUnanswered(call)
            return nil
        }
        guard answer.status == 201 else {
            Issue.record("refused: \(answer.status) \(String(decoding: answer.body, as: UTF8.self))")
            return nil
        }
        if ledger.note(call, answer.body) == limit { kill() }
        return try? StrictJSON.parseObject(answer.body)
    }
}
