import AEOCertificates
import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

extension TestOffice {
    /// Opens a registry whose lists are renewed only when the body asks for it.
    func withoutClockwork(
        _ parts: RegistryParts,
        _ body: @Sendable (Registry) async throws -> Void
    ) async throws {
        let registry = try await Registry.open(parts)
        async let work: Void = registry.sequencer.run()
        do {
            await registry.begin()
            _ = await registry.publisher.refreshDue()
            try await body(registry)
            registry.stop()
            await work
        } catch {
            registry.stop()
            await work
            throw error
        }
    }

    /// The office's first status list as shown now, or as known at a time, its signature verified.
    func list(_ registry: Registry, number: Int = 1, time: Int64? = nil) async throws -> StatusListToken {
        let bytes = try await registry.statusListToken(
            authority: identity.operating,
            number: number,
            time: time
        ).bytes
        let trust = try TrustStore(jwks: [StrictJSON.parseObject(registry.trustDocument().bytes)])
        let uri = identity.statusList(identity.operating, number)
        guard case .accepted(let token, _) = StatusListToken.verify(bytes, trust: trust, expectedURI: uri)
        else {
            throw RegistryError.fault("the list is not signed by the authority")
        }
        return token
    }

    /// The list after everything recorded so far has reached it.
    func settledList(_ registry: Registry) async throws -> StatusListToken {
        _ = await registry.publisher.refreshDue()
        return try await list(registry)
    }

    /// The values at the places of a grant: the whole certificate's first, then each part's.
    func values(_ registry: Registry, of granted: GrantOutcome) async throws -> [UInt8] {
        let token = try await settledList(registry)
        return granted.statusList.map { token.list[$0.reference.index] }
    }
}
