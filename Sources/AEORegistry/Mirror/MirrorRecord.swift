import AEOModel

/// A partner's status as its lists tell of it: one version for each list that changed something, in the order of the
/// log, at least one.
package struct MirrorRecord: Sendable, Equatable {
    package let key: MirrorKey
    package private(set) var versions: [MirrorVersion]

    package init(key: MirrorKey, versions: [MirrorVersion]) {
        self.key = key
        self.versions = versions
    }

    /// The newest version.
    package var newest: MirrorVersion? { versions.last }

    /// Whether the status stands on the newest list.
    package var isListed: Bool { versions.last?.isListed ?? false }

    /// The newest facts; `nil` for a record that cannot be read.
    package var facts: MirrorFacts? { versions.last.flatMap { MirrorFacts(line: $0.line) } }

    /// The versions known from the first `size` entries.
    package func versions(known size: UInt64) -> ArraySlice<MirrorVersion> {
        versions.prefix { $0.index < size }
    }

    mutating func append(_ version: MirrorVersion) { versions.append(version) }
}
