/// The words by which names are found before they are compared: what is kept with a name, and what is looked for.
public enum SearchWords {
    /// How many texts are looked for at most.
    public static let maximumFragments = 12

    /// The folded words of a name in one line, for a search by fragments; words of a writing without vowels stand
    /// there by their consonants too.
    public static func line(_ name: String) -> String {
        FoldedText(name).words.map { word in
            word.kind == .consonants ? "\(word.text) \(consonants(word))" : word.text
        }
        .joined(separator: " ")
    }

    /// Fragments of which at least one stands in the line of a name that is like this one, unless every telling word
    /// of it was written otherwise at both ends; empty when the name tells nothing.
    public static func fragments(_ name: String) -> [String] {
        let words = FoldedText(name).words.sorted { LegalForm.weight(of: $0) > LegalForm.weight(of: $1) }
        let best = words.first.map(LegalForm.weight) ?? 0
        guard best > 0.1 else { return [] }
        var fragments: [String] = []
        for word in words where LegalForm.weight(of: word) == best {
            for fragment in Self.fragments(word) where !fragments.contains(fragment) {
                fragments.append(fragment)
            }
        }
        return Array(fragments.prefix(maximumFragments))
    }

    private static func fragments(_ word: NameWord) -> [String] {
        let scalars = word.scalars
        switch word.kind {
        case .number: return [word.text]
        case .characters:
            guard scalars.count > 1 else { return [word.text] }
            return (1..<scalars.count).prefix(4).map { text(Array(scalars[($0 - 1)...$0])) }
        case .consonants: return [text(Array(scalars.prefix(4))), consonants(word)]
        case .letters:
            guard scalars.count > 5 else { return [text(Array(scalars.prefix(max(3, scalars.count - 1))))] }
            return [text(Array(scalars.prefix(4))), text(Array(scalars.suffix(4)))]
        }
    }

    private static func consonants(_ word: NameWord) -> String { text(word.consonants) }

    private static func text(_ scalars: [UInt32]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
}
