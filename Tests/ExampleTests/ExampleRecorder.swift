import AEOModel
import AEORegistry
import AEOTestSupport
import JOSE
import Synchronization

/// Makes the example papers, lists and trust anchors anew and writes them into the package.
struct ExampleRecorder {
    func record() async throws {
        let office = try ExampleOffice()
        let registry = try await office.open()
        async let work: Void = registry.run()
        await registry.waitUntilReady()
        for (name, _) in ExampleOffice.papers {
            let granted = Mutex<GrantOutcome?>(nil)
            let proof = try office.proof(registry, path: "/v1/certificates/\(name)")
            _ = try await registry.grant(office.form(name), holderKey: nil, proof: proof) { outcome in
                granted.withLock { $0 = outcome }
                return WriteAnswer(status: 201, body: [0x7B, 0x7D], isRepeated: false)
            }
            guard let outcome = granted.withLock({ $0 }) else { continue }
            let folder = "examples/certificates/\(name)"
            try ExampleFolder.write(Array(outcome.credential.utf8), to: "\(folder).sdjwt")
            try ExampleFolder.write(Array(outcome.receipt.utf8), to: "\(folder).receipt")
            if name == ExampleOffice.suspended {
                _ = try await registry.act(
                    ActOrder(
                        request: ActRequest(kind: .suspend, reason: "SECURITY"),
                        words: DecisionWords(reason: "SECURITY")
                    ),
                    on: outcome.record.number,
                    proof: office.proof(registry, path: "/v1/certificates/\(outcome.record.number)/acts")
                ) { _ in WriteAnswer(status: 201, body: [0x7B, 0x7D], isRepeated: false) }
            }
        }
        // At the next heartbeat every list says what was decided before it.
        office.clock.advance(seconds: 300)
        for (name, authority) in ExampleOffice.papers {
            let token = try await registry.statusListToken(
                authority: CountryCode(authority: authority),
                number: 1,
                time: nil
            )
            try ExampleFolder.write(token.bytes, to: "examples/certificates/\(name).status")
        }
        try recordTrust(registry)
        registry.stop()
        await work
    }

    /// One trust file for each authority, and the log's key.
    private func recordTrust(_ registry: Registry) throws {
        let keys = try StrictJSON.parseObject(registry.trustDocument().bytes)["keys"]?.arrayValue ?? []
        for authority in ["NL", "IN", "CN"] {
            let own = keys.filter { $0.objectValue?["aeo_authority"]?.stringValue == authority }
            let file = JSONText.encode(.object(["keys": .array(own)]), pretty: true)
            try ExampleFolder.write(file, to: "keys/authorities/example-\(authority).jwks.json")
        }
        let metadata = try StrictJSON.parseObject(registry.metadata().bytes)
        let vkey = metadata["log_vkey"]?.stringValue ?? ""
        try ExampleFolder.write(Array("\(vkey)\n".utf8), to: "keys/log/registry.example.vkey")
    }
}
