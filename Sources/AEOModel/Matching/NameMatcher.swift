/// How alike two names are: a number to order proposals by, never a proof.
///
/// The order of words does not count, legal forms and what many firms call their trade count little, and a missing
/// space does no harm. Accents, case and the usual romanisations are evened out before (`FoldedText`). Time and memory
/// are bounded by the bounds of `FoldedText`, whatever the names are.
public enum NameMatcher {
    /// From 0 to 1; 1 for names that fold into the same words, in whatever order.
    public static func score(_ left: FoldedText, _ right: FoldedText) -> Double {
        let one = weighed(left.words)
        let two = weighed(right.words)
        guard !one.isEmpty, !two.isEmpty else { return 0 }
        let told = (distinctive(one), distinctive(two))
        // Names of nothing but legal forms and trades are like thousands of others.
        guard told.0 > 0, told.1 > 0 else { return min(0.5, 0.5 * dice(one, two).score) }
        let (score, matched) = dice(one, two)
        let contained = matched / min(told.0, told.1)
        let whole = 0.6 * score + 0.4 * min(1, contained) * min(1, matched / 1.5)
        return min(1, max(score, whole, joined(left, right)))
    }

    private typealias Weighed = (word: NameWord, weight: Double)

    private static func weighed(_ words: [NameWord]) -> [Weighed] {
        words.map { ($0, LegalForm.weight(of: $0)) }
    }

    private static func distinctive(_ words: [Weighed]) -> Double {
        words.reduce(0) { $0 + ($1.weight == 1 ? 1 : 0) }
    }

    /// Twice what the words have in common over all that there is, and how many telling words were matched.
    private static func dice(_ left: [Weighed], _ right: [Weighed]) -> (score: Double, matched: Double) {
        var pairs: [(Double, Int, Int)] = []
        for (first, one) in left.enumerated() {
            for (second, two) in right.enumerated() {
                let similarity = WordSimilarity.of(one.word, two.word)
                if similarity > 0 { pairs.append((similarity, first, second)) }
            }
        }
        // The order of equal pairs does not depend on how they were sorted.
        pairs.sort { ($0.0, $1.1, $1.2) > ($1.0, $0.1, $0.2) }
        var free = (Set(left.indices), Set(right.indices))
        var (common, matched) = (0.0, 0.0)
        for (similarity, first, second) in pairs where free.0.contains(first) && free.1.contains(second) {
            free.0.remove(first)
            free.1.remove(second)
            let weight = min(left[first].weight, right[second].weight)
            common += similarity * weight
            if weight == 1 { matched += similarity }
        }
        let total = (left + right).reduce(0) { $0 + $1.weight }
        return (2 * common / total, matched)
    }

    /// The names without their spaces and legal forms, for words written together or apart.
    private static func joined(_ left: FoldedText, _ right: FoldedText) -> Double {
        let one = run(left.words)
        let two = run(right.words)
        let longer = max(one.count, two.count)
        guard longer > 5, longer <= 96,
            let distance = WordSimilarity.distance(one, two, atMost: longer / 8)
        else { return 0 }
        return 0.98 * (1 - Double(distance) / Double(longer))
    }

    private static func run(_ words: [NameWord]) -> [UInt32] {
        words.filter { LegalForm.weight(of: $0) > 0.1 && $0.kind != .consonants }.flatMap(\.scalars)
    }
}
