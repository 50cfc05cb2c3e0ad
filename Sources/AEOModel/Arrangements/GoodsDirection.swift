/// The direction of goods as the relying office sees it.
public enum GoodsDirection: String, Sendable, Hashable, CaseIterable {
    /// Into its territory.
    case `import`
    /// Out of it.
    case export
    /// Through it.
    case transit
}
