/// Brings ways of spelling one sound together: Müller and Mueller, Mohammed and Muhamed, Khalid and Halid.
enum Spelling {
    /// Groups of letters and what stands for them; the first that fits is taken.
    private static let groups: [(letters: [UInt32], plain: [UInt32])] = [
        ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ph", "f"),
        ("kh", "h"),
        ("gh", "g"), ("dh", "d"), ("ck", "k"), ("ks", "x"),
    ].map { (scalars($0), scalars($1)) }

    private static let singles: [UInt32: UInt32] = [
        0x79: 0x69,  // y, i
        0x77: 0x76,  // w, v
        0x71: 0x6B,  // q, k
    ]

    /// A word with one spelling for each sound, and no letter twice in a row.
    static func simplified(_ word: [UInt32]) -> [UInt32] {
        var plain: [UInt32] = []
        plain.reserveCapacity(word.count)
        var index = 0
        while index < word.count {
            var next = [singles[word[index]] ?? word[index]]
            var length = 1
            if let group = groups.first(where: { word[index...].starts(with: $0.letters) }) {
                (next, length) = (group.plain, group.letters.count)
            }
            for scalar in next where plain.last != scalar { plain.append(scalar) }
            index += length
        }
        return plain
    }

    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
