/// The letters by which spreadsheets name columns, from A to Z and on with AA.
enum ColumnLetters {
    /// The place of a column from 0; `nil` for anything but one to three upper-case letters.
    static func index(of letters: some Collection<UInt8>) -> Int? {
        guard (1...3).contains(letters.count) else { return nil }
        var index = 0
        for byte in letters {
            guard (0x41...0x5A).contains(byte) else { return nil }
            index = index * 26 + Int(byte - 0x40)
        }
        return index - 1
    }

    /// The letters of a place.
    static func text(_ index: Int) -> String {
        var rest = index + 1
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(0x41 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
