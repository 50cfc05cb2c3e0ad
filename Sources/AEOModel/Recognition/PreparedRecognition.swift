/// The engine made ready for one relying office and one day, for streams of questions.
///
/// The directions of arrangements that lie between the office and every authority are found once; a question then
/// costs one look-up and the weighing of one status, most often against one direction.
public struct PreparedRecognition: Sendable {
    /// The engine.
    let engine: RecognitionEngine
    /// The relying office.
    public let relying: PartyCode
    /// The day.
    public let day: CivilDate
    /// The directions by authority.
    let paths: [PartyCode: [RecognitionPath]]

    /// Whether the relying office recognises the status; the same answer as the engine's.
    ///
    /// A question of another office, or about another day, is handed to the engine.
    public func recognise(_ subject: RecognitionSubject, _ question: RecognitionQuestion) -> Recognition {
        guard question.relying == relying, question.day == day else {
            return engine.recognise(subject, question)
        }
        if let own = engine.ownTerritory(of: subject, question) { return own.recognition }
        return engine.judgement(of: subject, question, by: paths[subject.authority] ?? []).recognition
    }
}
