/// Reads the text of an `IdentifierPattern` and writes its instructions.
struct PatternCompiler {
    /// A compiled part of the pattern.
    private struct Piece {
        var code: [PatternInstruction] = []
        /// Whether it can match without taking a byte.
        var isSkippable = true
    }

    private static let maximumRepeat = 256
    private static let maximumInstructions = 1024
    private static let maximumDepth = 16

    private let text: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ text: [UInt8]) {
        self.text = text
    }

    /// Compiles the whole text.
    mutating func compile() throws(IdentifierPatternError) -> [PatternInstruction] {
        if let foreign = text.firstIndex(where: { !(0x20...0x7E).contains($0) }) {
            throw .notASCII(position: foreign)
        }
        guard text.count >= 2, text.first == UInt8(ascii: "^"), text.last == UInt8(ascii: "$") else {
            throw .notAnchored
        }
        position = 1
        let piece = try sequence()
        guard peek != UInt8(ascii: "|") else {
            throw .unsupported("an alternative outside a group", position: position)
        }
        guard peek != UInt8(ascii: ")") else { throw .unbalanced(position: position) }
        return try bounded(piece.code + [.end])
    }

    private var peek: UInt8? {
        position < text.count ? text[position] : nil
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private func bounded(_ code: [PatternInstruction]) throws(IdentifierPatternError) -> [PatternInstruction]
    {
        guard code.count <= PatternCompiler.maximumInstructions else { throw .tooLarge }
        return code
    }

    /// Reads items up to `|`, `)` or the closing anchor.
    private mutating func sequence() throws(IdentifierPatternError) -> Piece {
        var piece = Piece()
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "|"), UInt8(ascii: ")"):
                return piece
            case UInt8(ascii: "$"):
                guard position == text.count - 1 else { throw .unsupported("$", position: position) }
                return piece
            default:
                let item = try item()
                piece.code = try bounded(piece.code + item.code)
                piece.isSkippable = piece.isSkippable && item.isSkippable
            }
        }
        return piece
    }

    /// Reads alternatives up to the closing parenthesis.
    private mutating func alternatives() throws(IdentifierPatternError) -> Piece {
        let first = try sequence()
        guard skip(UInt8(ascii: "|")) else { return first }
        let rest = try alternatives()
        var piece = Piece(isSkippable: first.isSkippable || rest.isSkippable)
        piece.code.append(.fork(distance: first.code.count + 2))
        piece.code += first.code
        piece.code.append(.jump(distance: rest.code.count + 1))
        piece.code = try bounded(piece.code + rest.code)
        return piece
    }

    /// Reads one literal, class or group with its quantifier.
    private mutating func item() throws(IdentifierPatternError) -> Piece {
        guard peek == UInt8(ascii: "(") else {
            let set = try PatternClass.read(text, at: &position)
            let (minimum, maximum) = try quantifier() ?? (1, 1)
            return Piece(code: [.run(set, minimum: minimum, maximum: maximum)], isSkippable: minimum == 0)
        }
        let opening = position
        position += 1
        depth += 1
        guard depth <= PatternCompiler.maximumDepth else { throw .tooLarge }
        var isLookAhead = false
        if skip(UInt8(ascii: "?")) {
            isLookAhead = peek == UInt8(ascii: "!")
            guard isLookAhead || peek == UInt8(ascii: ":") else {
                throw .unsupported("this kind of group", position: opening)
            }
            position += 1
        }
        let inner = try alternatives()
        guard skip(UInt8(ascii: ")")) else { throw .unbalanced(position: opening) }
        depth -= 1
        let mark = position
        let repeats = try quantifier()
        guard isLookAhead else { return try repeated(inner, repeats ?? (1, 1), at: mark) }
        guard repeats == nil else { throw .invalidRepeat(position: mark) }
        return Piece(code: [.unlessAhead(distance: inner.code.count + 2)] + inner.code + [.found])
    }

    /// Writes a group as often as it is wanted, the optional times behind forks.
    private func repeated(
        _ inner: Piece,
        _ bounds: (minimum: Int, maximum: Int),
        at mark: Int
    ) throws(IdentifierPatternError) -> Piece {
        var piece = Piece(isSkippable: bounds.minimum == 0 || inner.isSkippable)
        for _ in 0..<bounds.minimum {
            piece.code = try bounded(piece.code + inner.code)
        }
        guard bounds.maximum != PatternCompiler.maximumRepeat else {
            // A group that takes nothing could be repeated for ever.
            guard !inner.isSkippable else { throw .invalidRepeat(position: mark) }
            piece.code.append(.fork(distance: inner.code.count + 2))
            piece.code += inner.code
            piece.code.append(.jump(distance: -(inner.code.count + 1)))
            return piece
        }
        let optional = bounds.maximum - bounds.minimum
        for left in stride(from: optional, to: 0, by: -1) {
            piece.code.append(.fork(distance: left * (inner.code.count + 1)))
            piece.code = try bounded(piece.code + inner.code)
        }
        return piece
    }

    /// Reads a quantifier if one stands here; `maximumRepeat` stands for "without end".
    private mutating func quantifier() throws(IdentifierPatternError) -> (minimum: Int, maximum: Int)? {
        let mark = position
        let endless = PatternCompiler.maximumRepeat
        var bounds: (Int, Int)?
        if skip(UInt8(ascii: "?")) {
            bounds = (0, 1)
        } else if skip(UInt8(ascii: "*")) {
            bounds = (0, endless)
        } else if skip(UInt8(ascii: "+")) {
            bounds = (1, endless)
        } else if skip(UInt8(ascii: "{")) {
            guard let minimum = count() else { throw .invalidRepeat(position: mark) }
            let maximum = skip(UInt8(ascii: ",")) ? count() ?? endless : minimum
            guard skip(UInt8(ascii: "}")), minimum <= maximum, maximum > 0 else {
                throw .invalidRepeat(position: mark)
            }
            bounds = (minimum, maximum)
        }
        if let next = peek, bounds != nil, [0x3F, 0x2A, 0x2B, 0x7B].contains(next) {
            throw .unsupported("a quantifier after a quantifier", position: position)
        }
        return bounds
    }

    /// Reads a count below the bound; nil when there is none.
    private mutating func count() -> Int? {
        var value: Int?
        while let byte = peek, let digit = ASCIIDigit.value(of: byte) {
            let next = (value ?? 0) * 10 + digit
            guard next < PatternCompiler.maximumRepeat else { return nil }
            value = next
            position += 1
        }
        return value
    }
}
