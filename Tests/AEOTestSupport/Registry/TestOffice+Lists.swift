import AEOModel
package import AEORegistry
package import JOSE
import Testing

extension TestOffice {
    /// Sends a list and gives the answer.
    @discardableResult
    package func send(
        _ registry: Registry,
        _ list: ListText,
        as partner: String = "CN",
        key: String,
        isDryRun: Bool = false
    ) async throws -> JSONObject {
        let bytes = list.bytes
        var upload = try registry.beginImport(isDryRun: isDryRun)
        try upload.write(bytes)
        let proof = try proof(registry, body: bytes, key: key, path: "/v1/imports")
        let order = ImportOrder(
            partner: try PartyCode(parsing: partner),
            mode: nil,
            isDryRun: isDryRun
        )
        return try StrictJSON.parseObject(try await registry.stage(upload, order, proof: proof).body)
    }

    /// Applies a list that waits and gives the answer.
    @discardableResult
    package func apply(
        _ registry: Registry,
        _ staged: JSONObject,
        key: String,
        acceptsGuards: Bool = false
    ) async throws -> JSONObject {
        let id = try #require(staged["id"]?.stringValue.flatMap(RecordID.init(parsing:)))
        let proof = try proof(registry, key: key, path: "/v1/imports/\(id)/apply")
        let approval = ImportApproval(acceptsGuards: acceptsGuards, reason: "as agreed")
        return try StrictJSON.parseObject(try await registry.applyImport(id, approval, proof: proof).body)
    }

    /// Sends a list and applies it.
    @discardableResult
    package func take(
        _ registry: Registry,
        _ list: ListText,
        as partner: String = "CN",
        key: String,
        acceptsGuards: Bool = false
    ) async throws -> JSONObject {
        let staged = try await send(registry, list, as: partner, key: key)
        return try await apply(registry, staged, key: "apply-\(key)", acceptsGuards: acceptsGuards)
    }
}
