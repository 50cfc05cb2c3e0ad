import AEOModel
import JOSE

extension SideReader {
    /// Since when, until when and with which breaks it is applied.
    mutating func operation() throws(ProfileError) -> Operation {
        // The day of signature decides nothing, so a doubt about it makes no answer provisional.
        let signed = try day(try node.fact("signed").node)
        let from = try stated("operative_from").flatMap { fact throws(ProfileError) in try day(fact) }
        let until = try stated("operative_until").map { fact throws(ProfileError) in try fact.date("value") }
        let isPending = try node.bool("pending")
        guard !isPending || from == nil else {
            throw node.error(.inconsistent("what is pending has no day of operation"), "pending")
        }
        if let from, let until, until < from.earliest {
            throw node.error(.inconsistent("is before the first day"), "operative_until")
        }
        if let signed, let from, from.latest < signed.earliest {
            throw node.error(.inconsistent("is before the signature"), "operative_from")
        }
        return Operation(
            signed: signed,
            from: from,
            until: until,
            suspensions: try suspensions(),
            isPending: isPending
        )
    }

    private mutating func suspensions() throws(ProfileError) -> [DaySpan] {
        var result: [DaySpan] = []
        for (value, place) in try node.elements("suspended") {
            let entry = try ProfileNode(value, at: place, members: ["from", "until", "source", "certainty"])
            let span = try entry.span()
            guard span.from != nil else { throw entry.error(.wrongType(expected: "a day"), "from") }
            guard !result.contains(where: span.overlaps) else {
                throw entry.error(.inconsistent("overlaps another suspension"), "from")
            }
            weigh(try entry.statedCertainty())
            result.append(span)
        }
        return result
    }

    /// A day, or the days it can be when only its month or year is known.
    private func day(_ fact: ProfileNode) throws(ProfileError) -> DatedDay? {
        guard let text = try fact.textOrNull("value") else { return nil }
        let bytes = text.utf8.count
        do {
            switch bytes {
            case 4:
                return DatedDay(
                    earliest: try CivilDate(parsing: text + "-01-01"),
                    latest: try CivilDate(parsing: text + "-12-31")
                )
            case 7:
                let first = try CivilDate(parsing: text + "-01")
                return DatedDay(earliest: first, latest: SideReader.lastDay(of: text) ?? first)
            default: return DatedDay(try CivilDate(parsing: text))
            }
        } catch {
            throw fact.error(.notAllowed("\"\(text)\" is not a day, a month or a year"), "value")
        }
    }

    /// The last day that a month written `YYYY-MM` has.
    private static func lastDay(of month: String) -> CivilDate? {
        for day in ["31", "30", "29", "28"] {
            if let last = try? CivilDate(parsing: month + "-" + day) { return last }
        }
        return nil
    }
}
