import AEOModel
import Testing

/// One change to the scene, and the answer with its words.
struct RecognitionRow: Sendable, CustomTestStringConvertible {
    let name: String
    let outcome: RecognitionOutcome
    var rule: RecognitionRule?
    var cause: RecognitionCause?
    let words: String
    let change: @Sendable (inout RecognitionScene) -> Void

    var testDescription: String { name }

    static func refused(
        _ name: String,
        _ rule: RecognitionRule,
        _ words: String,
        _ change: @escaping @Sendable (inout RecognitionScene) -> Void
    ) -> RecognitionRow {
        RecognitionRow(name: name, outcome: .notRecognised, rule: rule, words: words, change: change)
    }

    static func unknown(
        _ name: String,
        _ cause: RecognitionCause,
        _ words: String,
        _ change: @escaping @Sendable (inout RecognitionScene) -> Void
    ) -> RecognitionRow {
        RecognitionRow(name: name, outcome: .unknown, cause: cause, words: words, change: change)
    }

    static func recognised(
        _ name: String,
        _ rule: RecognitionRule = .arrangement,
        _ words: String,
        _ change: @escaping @Sendable (inout RecognitionScene) -> Void
    ) -> RecognitionRow {
        RecognitionRow(name: name, outcome: .recognised, rule: rule, words: words, change: change)
    }
}
