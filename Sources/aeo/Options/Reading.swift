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
}
