/// The form of an identifier: an anchored regular expression of a small kind, compiled once.
///
/// The subset: printable ASCII literals, classes with ranges, groups with alternatives, the quantifiers `?`, `*`,
/// `+`, `{m}`, `{m,}` and `{m,n}`, negative look-ahead `(?!…)` and escapes of punctuation. The same text is valid in
/// JSON Schema's `pattern` (ECMA-262). What is left out is refused when compiling, never misread.
public struct IdentifierPattern: Sendable {
    /// The pattern as written.
    public let text: String
    private let program: [PatternInstruction]

    /// The work a match may cost; a pattern that needs more does not match.
    private static let stepBound = 4096
    private static let maximumInput = 256

    /// Compiles the pattern.
    public init(parsing text: String) throws(IdentifierPatternError) {
        var compiler = PatternCompiler(Array(text.utf8))
        program = try compiler.compile()
        self.text = text
    }

    /// Whether the whole of `bytes` has the form.
    public func matches(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= IdentifierPattern.maximumInput else { return false }
        var steps = IdentifierPattern.stepBound
        return PatternMatcher.matches(program.span, from: 0, bytes.span, at: 0, steps: &steps)
    }

    /// Whether the whole of `text` has the form.
    public func matches(_ text: String) -> Bool {
        matches(Array(text.utf8))
    }
}

extension IdentifierPattern: Hashable {
    /// Patterns written alike are equal.
    public static func == (left: IdentifierPattern, right: IdentifierPattern) -> Bool {
        left.text == right.text
    }

    /// Feeds the text alone.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
    }
}

extension IdentifierPattern: CustomStringConvertible {
    /// The pattern as written.
    public var description: String { text }
}
