import AEOModel
import AEORegistryAPI
import ArgumentParser

/// Reads the values of options, and says in words what is wrong with one.
enum Reading {
    /// A day `YYYY-MM-DD` or an RFC 3339 instant.
    @Sendable
    static func moment(_ text: String) throws -> Moment {
        do {
            return try Moment(parsing: text)
        } catch {
            throw ValidationError("\(error); a day (2026-11-23) or an instant with its zone is wanted")
        }
    }

    /// A certificate's number as programmes write it, in upper case; an empty one would name all certificates.
    @Sendable
    static func number(_ text: String) throws -> String {
        guard text.utf8.contains(where: { $0 != 0x20 }) else {
            throw ValidationError("the certificate's number is empty")
        }
        let letters: ClosedRange<UInt8> = 0x61...0x7A
        return String(decoding: text.utf8.map { letters.contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
    }

    /// A day.
    @Sendable
    static func day(_ text: String) throws -> CivilDate {
        do {
            return try CivilDate(parsing: text)
        } catch {
            throw ValidationError("\(error); a day such as 2026-11-23 is wanted")
        }
    }

    /// An instant, or a size of the log.
    @Sendable
    static func knowledge(_ text: String) throws -> KnowledgeMoment {
        do {
            return try KnowledgeMoment(parsing: text, at: "known-at")
        } catch {
            throw ValidationError(error.detail)
        }
    }

    /// A number of days from 0 to 3660, as in `30d`.
    @Sendable
    static func days(_ text: String) throws -> Int {
        let digits = text.utf8.last == UInt8(ascii: "d") ? text.dropLast() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let days = Int(digits),
            days <= 3660
        else { throw ValidationError("a number of days from 0d to 3660d is wanted, such as 30d") }
        return days
    }

    /// A trader's number with its scheme, as in `EORI:NL123456789`.
    @Sendable
    static func identifier(_ text: String) throws -> TraderIdentifier {
        guard let colon = text.firstIndex(of: ":"), colon > text.startIndex,
            text.index(after: colon) < text.endIndex
        else { throw ValidationError("a scheme and a number are wanted, as in EORI:NL123456789") }
        return TraderIdentifier(
            scheme: String(text[..<colon]),
            value: String(text[text.index(after: colon)...])
        )
    }

    /// A country, a union or an agency, by its code.
    @Sendable
    static func party(_ text: String) throws -> PartyCode {
        do {
            return try PartyCode(parsing: text)
        } catch {
            throw ValidationError("\(error); a code such as NZ, EU or DO-AGRICULTURE is wanted")
        }
    }
}
