/// Scores how likely a trader on file is the one that somebody describes by name, address and country.
public enum TraderMatcher {
    /// A score with its grounds.
    public struct Score: Sendable, Hashable {
        /// From 0 to 0.97: no likeness of names and addresses is ever certain.
        public let value: Double
        /// What agrees or does not: `name`, `similar-name`, those of `AddressMatcher.Fit`, `other-country`.
        public let why: [String]
    }

    /// From which score a trader is worth a look.
    public static let threshold = 0.6

    /// The best score of a trader's names, with what the address and the country add or take.
    public static func score(
        name: FoldedText?,
        address: String?,
        country: String?,
        on file: (names: [FoldedText], address: MatchAddress?, country: String?)
    ) -> Score {
        var why: [String] = []
        var value = 0.0
        if let name {
            let best = file.names.prefix(24).map { NameMatcher.score(name, $0) }.max() ?? 0
            value = best
            if best >= 0.95 {
                why.append("name")
            } else if best >= threshold {
                why.append("similar-name")
            }
        }
        let fit = address.flatMap { typed in file.address.flatMap { AddressMatcher.fit(typed, $0) } }
        if let fit {
            // An address confirms a name or casts doubt on it, and never stands for it.
            value = name == nil ? 0.6 * fit.score : 0.75 * value + 0.25 * fit.score
            why += fit.why
        }
        if let country, let known = file.country, country != known {
            value *= 0.75
            why.append("other-country")
        }
        return Score(value: min(value, 0.97), why: why)
    }
}
