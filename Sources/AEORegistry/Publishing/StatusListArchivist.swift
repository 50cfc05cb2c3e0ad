import JOSE
import Logging

/// Logs and archives versions of status lists.
struct StatusListArchivist: Sendable {
    let sequencer: Sequencer
    let logger: Logger

    /// Whether a version is logged and archived now; a store that takes no writes must not silence the lists.
    func archive(uri: String, issuedAt: Int64, expires: Int64, token: [UInt8]) async -> Bool {
        let fact = StatusListFact(
            uri: uri,
            digest: SHA256Digest.hash(token),
            issuedAt: issuedAt,
            expires: expires
        )
        do throws(RegistryError) {
            _ = try await sequencer.submit(isInternal: true) {
                (builder: inout BatchBuilder) throws(RegistryError) in
                let entry = try builder.append(.statusList(fact, recordedAt: builder.nextStamp))
                builder.keep(
                    StoredStatusList(
                        uri: uri,
                        issuedAt: issuedAt,
                        expires: expires,
                        token: token,
                        entry: entry.index
                    )
                )
                return { _ throws(RegistryError) in (WriteAnswer(status: 0, body: [], isRepeated: false), nil)
                }
            }
            return true
        } catch {
            logger.error("a status list was not archived", metadata: ["list": "\(uri)", "cause": "\(error)"])
            return false
        }
    }
}
