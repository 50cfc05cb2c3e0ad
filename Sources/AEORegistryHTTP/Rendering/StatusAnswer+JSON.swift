import AEOModel
import AEORegistry
import JOSE

/// One result of a status query (`schemas/json/status-answer.schema.json`), written without a tree of values: it is
/// the answer that is given most.
extension StatusAnswer {
    /// Writes the members `verdict`, `explanation` and `certificates`.
    func writeFindings(to writer: inout JSONWriter) {
        writer.raw("\"verdict\":\"")
        writer.inside(outcome.rawValue)
        writer.raw("\",\"explanation\":\"")
        writeExplanation(to: &writer)
        writer.raw("\",\"certificates\":[")
        for (position, finding) in findings.enumerated() {
            if position > 0 { writer.byte(UInt8(ascii: ",")) }
            finding.write(to: &writer)
        }
        writer.byte(UInt8(ascii: "]"))
    }

    /// Writes the members that tell for when and from what the answer was made, each with the comma before it.
    func writeMoment(to writer: inout JSONWriter) {
        writer.moment(at, from: knowledge)
        if isProjected { writer.raw(",\"projected\":true") }
        if findings.contains(where: \.changedOnDay) { writer.raw(",\"changed_on_day\":true") }
    }

    /// The answer in words; never the number, so that unknown and unpublished read alike.
    private func writeExplanation(to writer: inout JSONWriter) {
        if findings.isEmpty {
            writer.raw("No published certificate that fits the question is known here.")
        }
        for (position, finding) in findings.enumerated() {
            if position > 0 { writer.byte(UInt8(ascii: " ")) }
            writer.inside(finding.terms.tier)
            writer.raw(" under ")
            writer.inside(finding.record.programme.text)
            writer.raw(" is ")
            writer.inside(finding.status.rawValue)
            writer.raw(" since ")
            writer.inside(finding.since, in: finding.zone)
            if let until = finding.until {
                writer.raw(" until ")
                writer.inside(until, in: finding.zone)
            }
            writer.byte(UInt8(ascii: "."))
        }
        if isProjected {
            writer.raw(" That moment lies ahead: the answer holds only if nothing more is recorded.")
        }
        if findings.contains(where: \.changedOnDay) {
            writer.raw(" The status changed during that day; this is the status at its end.")
        }
        if knowledge.isCapped {
            writer.raw(" More was asked for than is recorded; this is as known at the last entry.")
        }
    }
}

extension StatusFinding {
    /// Writes one certificate of a result.
    fileprivate func write(to writer: inout JSONWriter) {
        writer.raw("{\"number\":")
        writer.string(record.number)
        writer.raw(",\"programme\":")
        writer.string(record.programme.text)
        writer.raw(",\"tier\":")
        writer.string(terms.tier)
        writer.raw(",\"roles\":[")
        for (position, role) in terms.roles.enumerated() {
            if position > 0 { writer.byte(UInt8(ascii: ",")) }
            writer.string(role)
        }
        writer.raw("],\"status\":\"")
        writer.inside(status.rawValue)
        writer.raw("\",\"parts\":[")
        for (position, part) in parts.enumerated() {
            writer.raw(position > 0 ? ",{\"part\":" : "{\"part\":")
            if let part = part.part { writer.string(part.description) } else { writer.raw("null") }
            writer.raw(",\"status\":\"")
            writer.inside(part.status.rawValue)
            writer.byte(UInt8(ascii: "\""))
            writer.span(from: part.from, until: part.until, in: zone)
            writer.byte(UInt8(ascii: "}"))
        }
        writer.byte(UInt8(ascii: "]"))
        writer.span(from: since, until: until, in: zone)
        writer.raw(",\"decision_date\":")
        writer.string(record.decisionDate.description)
        writer.byte(UInt8(ascii: "}"))
    }
}
