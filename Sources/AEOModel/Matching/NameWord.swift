/// A word of a name or an address in the form in which words are compared.
public struct NameWord: Sendable, Hashable {
    /// How a word is compared.
    enum Kind: Sendable, Hashable {
        /// Latin letters, or letters put into them.
        case letters
        /// Put into Latin letters from a writing without vowels: consonants are compared.
        case consonants
        /// With a digit in it: the same or another.
        case number
        /// Characters without spaces between words: pairs of neighbours are compared.
        case characters
    }

    /// The folded scalars, at least one.
    let scalars: [UInt32]
    let kind: Kind

    /// The folded word.
    public var text: String {
        String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }

    /// What is left without vowels and the letters that stand for them.
    var consonants: [UInt32] {
        scalars.filter { scalar in
            switch Unicode.Scalar(scalar) {
            case "a", "e", "i", "o", "u", "v", "h": false
            default: true
            }
        }
    }
}
