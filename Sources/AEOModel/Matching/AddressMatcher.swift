/// How well an address on file fits one typed in a single text: a number to order proposals by, never a proof.
public enum AddressMatcher {
    /// What was found of an address.
    public struct Fit: Sendable, Hashable {
        /// From 0 to 1: the share of what both addresses tell that agrees.
        public let score: Double
        /// What agrees: `postcode`, `city`, `number`, `street`, `post-box`.
        public let why: [String]
    }

    /// The fit; `nil` when there is nothing to compare.
    public static func fit(_ typed: String, _ address: MatchAddress) -> Fit? {
        let words = FoldedText(typed).words
        let lines = FoldedText(address.lines.prefix(6).joined(separator: ", ")).words
        guard !words.isEmpty else { return nil }
        var (agreed, possible) = (0.0, 0.0)
        var why: [String] = []
        func count(_ share: Double, of weight: Double, _ name: String) {
            possible += weight
            agreed += weight * share
            if share >= 0.7 { why.append(name) }
        }
        if let share = postcode(words, address.postcode ?? "") { count(share, of: 0.35, "postcode") }
        let city = FoldedText(address.city ?? "").words
        if !city.isEmpty { count(share(of: city, in: words), of: 0.25, "city") }
        let numbers = lines.filter { $0.kind == .number }
        let typedNumbers = words.filter { $0.kind == .number }
        if !numbers.isEmpty, !typedNumbers.isEmpty {
            let held = Set(typedNumbers.map(\.scalars))
            count(numbers.contains { held.contains($0.scalars) } ? 1 : 0, of: 0.15, "number")
        }
        let isBox = isPostBox(address.lines.joined(separator: " ")) && isPostBox(typed)
        let street = lines.filter { $0.kind != .number && !generic.contains($0.scalars) }
        if isBox {
            why.append("post-box")
        } else if !street.isEmpty {
            count(share(of: street, in: words), of: 0.25, "street")
        }
        guard possible > 0 else { return nil }
        // A post box tells where letters go, not where a firm is.
        return Fit(score: min(agreed / possible, isBox ? 0.7 : 1), why: why)
    }

    private static func share(of wanted: [NameWord], in words: [NameWord]) -> Double {
        let found = wanted.reduce(0.0) { sum, word in
            sum + (words.map { WordSimilarity.of(word, $0) }.max() ?? 0)
        }
        return found / Double(wanted.count)
    }

    /// 1 for the same postcode, 0.7 for one that the other begins with; `nil` when one side has none.
    private static func postcode(_ words: [NameWord], _ postcode: String) -> Double? {
        let wanted = FoldedText(postcode).words.flatMap(\.scalars)
        guard wanted.count >= 3, words.contains(where: { $0.kind == .number }) else { return nil }
        var best = 0.0
        for start in words.indices {
            var run: [UInt32] = []
            for word in words[start...].prefix(3) {
                run += word.scalars
                if run == wanted { return 1 }
                if run.count >= 4, wanted.starts(with: run) || run.starts(with: wanted) { best = 0.7 }
            }
        }
        return best
    }

    private static func isPostBox(_ text: String) -> Bool {
        let words = FoldedText(text).words.map(\.scalars)
        return words.indices.contains { index in
            boxes.contains(words[index])
                || index > 0 && pairs.contains { $0.0 == words[index - 1] && $0.1 == words[index] }
        }
    }

    private static func folded(_ list: String) -> Set<[UInt32]> { Set(FoldedText(list).words.map(\.scalars)) }

    private static let boxes = folded("pobox postbus postfach apartado casilla bp postboks postilokero صندوق")
    private static let pairs: [([UInt32], [UInt32])] = [
        ("po", "box"), ("post", "box"), ("boite", "postale"), ("gpo", "box"), ("private", "bag"),
        ("box", "no"),
    ].map { (FoldedText($0.0).words[0].scalars, FoldedText($0.1).words[0].scalars) }
    private static let generic = folded(
        "street str st road rd rue avenue ave av blvd strasse weg via calle no nr der de la of building bldg floor"
    )
}
