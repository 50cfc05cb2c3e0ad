import AEORegistry
import JOSE

/// One result: the status of a trader, and what a relying office makes of it where that was asked.
struct StatusReply: Sendable {
    let trader: TraderKey
    let answer: StatusAnswer
    var recognition: RecognitionAnswer?

    /// The result as one document, read back from what is sent, so that a receipt bears the very same.
    var json: JSONObject {
        get throws {
            var writer = JSONWriter()
            writer.byte(UInt8(ascii: "{"))
            write(to: &writer)
            writer.byte(UInt8(ascii: "}"))
            return try StrictJSON.parseObject(writer.bytes)
        }
    }

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
