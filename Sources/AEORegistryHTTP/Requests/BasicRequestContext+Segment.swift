import AEORegistryAPI
import Hummingbird

extension BasicRequestContext {
    /// A field of the path, decoded; a broken escape is the caller's mistake, never ours.
    func segment(_ name: String) throws -> String {
        guard let raw = parameters.get(name), let text = PercentCoding.decode(raw), text.utf8.count <= 256
        else {
            throw HTTPProblem(
                .invalidRequest,
                "the address has a broken escape, a control character or too long a part"
            )
        }
        return text
    }
}
