/// A name or an address as words to compare: without case, accents, marks of direction and ways of spelling a sound.
///
/// Never shown and never stored as the name; only the words that it is searched by are. A text of any length is folded
/// in bounded time: what stands behind the first `maximumScalars` scalars or `maximumWords` words is left out.
public struct FoldedText: Sendable, Hashable {
    /// How much of a text is read.
    public static let maximumScalars = 600
    /// How many words are compared.
    public static let maximumWords = 24
    /// How long a word is compared.
    public static let maximumWord = 48

    /// The words in their order.
    public let words: [NameWord]

    /// Folds a text.
    public init(_ text: String) {
        var builder = Builder()
        for scalar in text.unicodeScalars.prefix(Self.maximumScalars) {
            builder.take(scalar)
            if builder.words.count >= Self.maximumWords { break }
        }
        builder.endWord()
        words = Array(builder.words.prefix(Self.maximumWords))
    }

    /// Splits into words, scalar by scalar.
    private struct Builder {
        var words: [NameWord] = []
        private var word: [UInt32] = []
        /// Where the letters since the last full stop begin.
        private var pieceStart = 0
        private var hasDigit = false
        private var isAbjad = false
        private var isCharacters = false

        mutating func take(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x30...0x39: put(digit: scalar.value)
            case 0x41...0x5A: put(latin: [scalar.value + 0x20])
            case 0x61...0x7A: put(latin: [scalar.value])
            // An apostrophe and the full stops between single letters part no words.
            case 0x27, 0x2019, 0x2BC, 0x60, 0xB4: break
            case 0x2E:
                if word.count - pieceStart > 1 { endWord() }
                pieceStart = word.count
            case 0x26, 0xFF06:
                endWord()
                word = Array("and".unicodeScalars.map(\.value))
                endWord()
            case 0xFF10...0xFF19: put(digit: scalar.value - 0xFF10 + 0x30)
            case 0xFF21...0xFF3A: put(latin: [scalar.value - 0xFF21 + 0x61])
            case 0xFF41...0xFF5A: put(latin: [scalar.value - 0xFF41 + 0x61])
            default: takeOther(scalar)
            }
        }

        private mutating func takeOther(_ scalar: Unicode.Scalar) {
            if let plain = LatinLetters.plain(scalar) {
                put(latin: plain.unicodeScalars.map(\.value))
                return
            }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            if let latin = Transliteration.latin(lower) {
                put(latin: latin.unicodeScalars.map(\.value), isAbjad: Transliteration.isAbjad(lower))
                return
            }
            switch scalar.properties.generalCategory {
            // Accents that stand by themselves, vowel points, marks of direction and joiners.
            case .nonspacingMark where !Self.isIndic(scalar), .enclosingMark, .format: break
            case .decimalNumber:
                put(digit: 0x30 + UInt32(scalar.properties.numericValue ?? 0))
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                .nonspacingMark, .spacingMark, .letterNumber:
                put(character: lower)
            default: endWord()
            }
        }

        /// Marks of the scripts of India and South-East Asia are vowels and belong to the word.
        private static func isIndic(_ scalar: Unicode.Scalar) -> Bool {
            (0x900...0x109F).contains(scalar.value) || (0x1780...0x17FF).contains(scalar.value)
        }

        private mutating func put(latin: [UInt32], isAbjad abjad: Bool = false) {
            if isCharacters { endWord() }
            word += latin
            if abjad { isAbjad = true }
        }

        private mutating func put(digit: UInt32) {
            if isCharacters { endWord() }
            word.append(digit)
            hasDigit = true
        }

        private mutating func put(character: Unicode.Scalar) {
            if !isCharacters { endWord() }
            word.append(character.value)
            isCharacters = true
        }

        mutating func endWord() {
            defer {
                word = []
                pieceStart = 0
                (hasDigit, isAbjad, isCharacters) = (false, false, false)
            }
            word = Array(word.prefix(FoldedText.maximumWord))
            guard !isCharacters else {
                words += LegalForm.split(word).map { NameWord(scalars: $0, kind: .characters) }
                return
            }
            if !hasDigit { word = Spelling.simplified(word) }
            guard !word.isEmpty else { return }
            words.append(
                NameWord(scalars: word, kind: hasDigit ? .number : isAbjad ? .consonants : .letters)
            )
        }
    }
}
