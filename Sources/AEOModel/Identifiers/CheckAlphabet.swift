/// The characters of a check-digit system, each worth its place in the list.
public struct CheckAlphabet: Sendable, Hashable {
    /// The characters in order of their value.
    public let characters: [UInt8]
    /// The value of each ASCII byte; 255 for those outside the alphabet.
    private let values: [UInt8]

    /// Takes the alphabet; nil when it is empty, not ASCII, or names a character twice.
    public init?(_ text: String) {
        let characters = Array(text.utf8)
        guard (1...127).contains(characters.count) else { return nil }
        var values = [UInt8](repeating: 255, count: 128)
        for (value, byte) in characters.enumerated() {
            guard byte < 0x80, values[Int(byte)] == 255 else { return nil }
            values[Int(byte)] = UInt8(value)
        }
        self.characters = characters
        self.values = values
    }

    /// The value of a character; nil when it is not of the alphabet.
    func value(of byte: UInt8) -> Int? {
        guard byte < 0x80, values[Int(byte)] != 255 else { return nil }
        return Int(values[Int(byte)])
    }
}
