import AEOModel
import AEORegistry
import AEORegistryAPI
import JOSE

/// Makes an amendment of a merge patch: patches the application that would grant the certificate today, and reads the
/// result as strictly as any other.
struct AmendmentDesk: Sendable {
    let registry: Registry
    let roleCodes: [String: String]

    /// Fills an order with what its patch makes of a certificate.
    func fill(_ order: inout ActOrder, with patch: MergePatch, on number: String) async throws {
        let (former, basis) = try await registry.amendable(number)
        let body = try ApplicationBody.read(agreed(patch, former), roleCodes: roleCodes)
        var form = body.form
        // What the certificate held may not be readable any more; then whatever takes its place changes it.
        let before = try? ApplicationBody.read(former, roleCodes: roleCodes).form
        order.changes = before != form
        form.acceptedWarnings = order.request.acceptedWarnings
        form.reference = order.words.reference
        order.amended = form
        order.basis = basis
    }

    /// The patched application; its size class stands in two places, and naming it in one of them is enough.
    private func agreed(_ patch: MergePatch, _ former: JSONObject) -> JSONObject {
        var result = patch.applied(to: former)
        let named = patch.members["holder"]?.objectValue?["size_class"]
        let proven = patch.members["size"]?.objectValue?["class"]
        switch (named, proven) {
        case (nil, let proven?) where !proven.isNull:
            guard var holder = result["holder"]?.objectValue else { return result }
            holder["size_class"] = proven
            result["holder"] = .object(holder)
        case (let named?, nil) where !named.isNull:
            guard var size = result["size"]?.objectValue else { return result }
            size["class"] = named
            result["size"] = .object(size)
        default: break
        }
        return result
    }
}
