import AEOModel
import AEORegistry

extension StatusFinding {
    /// Whether the status is held, or a tier of it: a combined tier with all its parts, one of them by itself.
    func holds(_ tier: String?) -> Bool {
        guard let tier else { return status == .active }
        if let part = parts.first(where: { $0.part == .component(tier) }) { return part.status == .active }
        return tier == terms.tier && status == .active && parts.allSatisfy { $0.status == .active }
    }
}
