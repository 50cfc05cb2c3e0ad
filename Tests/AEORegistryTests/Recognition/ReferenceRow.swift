import AEOModel
import JOSE
import Testing

/// One case of a reference programme: what is asked, and the answer to the word.
struct ReferenceRow: Sendable, CustomTestStringConvertible {
    /// What the row shows.
    enum Aspect: CaseIterable {
        case recognised, tier, roleOrDirection, beforeOperation, suspendedHolder, consentWithdrawn
        case domesticRecognised, domesticRefused, domesticEnded
        /// Something that not every programme has to show.
        case extra
    }

    /// An answer without its words.
    struct Short: Equatable, Sendable {
        let outcome: RecognitionOutcome
        var rule: RecognitionRule?
        var cause: RecognitionCause?

        static func recognised(_ rule: RecognitionRule = .arrangement) -> Short {
            Short(outcome: .recognised, rule: rule)
        }
        static func refused(_ rule: RecognitionRule) -> Short { Short(outcome: .notRecognised, rule: rule) }
        static func unknown(_ cause: RecognitionCause) -> Short { Short(outcome: .unknown, cause: cause) }

        init(outcome: RecognitionOutcome, rule: RecognitionRule? = nil, cause: RecognitionCause? = nil) {
            self.outcome = outcome
            self.rule = rule
            self.cause = cause
        }

        init(_ answer: Recognition) {
            self.init(outcome: answer.outcome, rule: answer.rule, cause: answer.cause)
        }
    }

    let programme: String
    let aspect: Aspect
    /// What is asked; says so where the answer is that of an amended copy.
    let name: String
    let answer: Short
    let words: String
    /// What the shipped documents answer, where the row is about an amended copy.
    let shipped: Short?
    let scene: @Sendable () throws -> ReferenceScene

    var testDescription: String { "\(programme): \(name)" }

    init(
        _ programme: String,
        _ aspect: Aspect,
        _ name: String,
        _ answer: Short,
        _ words: String,
        shipped: Short? = nil,
        _ scene: @escaping @Sendable () throws -> ReferenceScene
    ) {
        self.programme = programme
        self.aspect = aspect
        self.name = name
        self.answer = answer
        self.words = words
        self.shipped = shipped
        self.scene = scene
    }
}
