/// How alike two words are, from 0 to 1.
enum WordSimilarity {
    /// Words with digits are the same or not; of others a letter in four may differ, be missing or be exchanged.
    static func of(_ left: NameWord, _ right: NameWord) -> Double {
        if left.scalars == right.scalars { return 1 }
        switch (left.kind, right.kind) {
        case (.number, _), (_, .number): return 0
        case (.characters, .characters): return pairs(left.scalars, right.scalars)
        case (.characters, _), (_, .characters): return 0
        case (.letters, .letters): return letters(left.scalars, right.scalars)
        case (.consonants, _), (_, .consonants):
            let (left, right) = (left.consonants, right.consonants)
            guard left.count > 1, right.count > 1 else { return 0 }
            // Without vowels many words look alike.
            return 0.9 * (left == right ? 1 : letters(left, right))
        }
    }

    /// One less the share of letters by which two words differ; 0 when too many do.
    static func letters(_ left: [UInt32], _ right: [UInt32]) -> Double {
        let longer = max(left.count, right.count)
        guard longer > 3 else { return left == right ? 1 : 0 }
        let allowed = max(1, longer / 4)
        guard let distance = distance(left, right, atMost: allowed) else { return 0 }
        return 1 - Double(distance) / Double(longer)
    }

    /// How many letters must be changed, put in, taken out or exchanged with their neighbour to make one word of the
    /// other (optimal string alignment); `nil` when more than so many.
    static func distance(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var before: [Int] = []
        var last = Array(0...right.count)
        for row in 1...left.count {
            var next = [row]
            next.reserveCapacity(right.count + 1)
            for column in 1...right.count {
                let isSame = left[row - 1] == right[column - 1]
                var cost = min(last[column] + 1, next[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
                {
                    cost = min(cost, before[column - 2] + 1)
                }
                next.append(cost)
            }
            guard next.contains(where: { $0 <= limit }) else { return nil }
            (before, last) = (last, next)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }

    /// The share of neighbouring pairs that two runs of characters have in common; a single one is the same or not.
    private static func pairs(_ left: [UInt32], _ right: [UInt32]) -> Double {
        guard left.count > 1, right.count > 1 else { return 0 }
        var counts: [UInt64: Int] = [:]
        for index in 1..<left.count { counts[pair(left, index), default: 0] += 1 }
        var common = 0
        for index in 1..<right.count {
            guard let count = counts[pair(right, index)], count > 0 else { continue }
            counts[pair(right, index)] = count - 1
            common += 1
        }
        return 2 * Double(common) / Double(left.count + right.count - 2)
    }

    private static func pair(_ run: [UInt32], _ index: Int) -> UInt64 {
        UInt64(run[index - 1]) << 32 | UInt64(run[index])
    }
}
