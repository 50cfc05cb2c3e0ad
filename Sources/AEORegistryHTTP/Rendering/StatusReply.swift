import AEORegistry
import JOSE

/// One result: the status of a trader, and what a relying office makes of it where that was asked.
struct StatusReply: Sendable {
    let trader: TraderKey
    let answer: StatusAnswer
    var recognition: RecognitionAnswer?

    /// Writes the members of the result (`schemas/json/status-answer.schema.json`), without braces.
    func write(to writer: inout JSONWriter) {
        writer.raw("\"tin\":")
        if case .declared(let code) = trader {
            writer.string(answer.findings.first?.record.tin ?? code)
        } else {
            writer.string(trader.typed)
        }
        writer.byte(UInt8(ascii: ","))
        answer.writeFindings(to: &writer)
        answer.writeMoment(to: &writer)
        if case .declared(let code) = trader {
            writer.raw(",\"declared\":")
            writer.string(code)
        }
        if let recognition {
            writer.raw(",\"recognition\":")
            writer.bytes += JSONText.encode(recognition.json)
        }
    }
}
