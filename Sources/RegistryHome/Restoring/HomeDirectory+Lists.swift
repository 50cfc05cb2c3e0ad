package import AEORegistry

extension HomeDirectory {
    /// The list that an address names; `nil` for one that is not of this registry.
    package func listKey(_ uri: String) -> ListKey? {
        for office in configuration.authorities {
            let prefix = "\(configuration.url)/authorities/\(office.authority)/status-lists/"
            guard uri.hasPrefix(prefix) else { continue }
            let text = uri.dropFirst(prefix.count)
            guard let number = Int(text), String(number) == text, number > 0, number < 1 << 31 else { return nil }
            return ListKey(authority: office.authority, number: number)
        }
        return nil
    }
}
