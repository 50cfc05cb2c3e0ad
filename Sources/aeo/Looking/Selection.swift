import AEOModel
import AEORegistryClient
import ArgumentParser
import Foundation

/// Which certificates are meant, as in `programme=IN-CBIC,tier=T2,expires=2020-03-01..2020-05-31`.
struct Selection: Sendable, Equatable {
    private(set) var programme: String?
    private(set) var tier: String?
    /// The first and the last day of the time within which the last day of validity lies.
    private(set) var expires: ClosedRange<CivilDate>?
    private(set) var status: CertificateStatus?

    /// Reads the written form; every key at most once.
    @Sendable
    static func parse(_ text: String) throws -> Selection {
        var selection = Selection()
        var known: Set<String> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key = trimmed(sides[0])
            guard sides.count == 2, !trimmed(sides[1]).isEmpty else {
                throw ValidationError("\"\(part)\" is no KEY=VALUE; the keys are \(keys)")
            }
            guard known.insert(key).inserted else { throw ValidationError("\(key) is said twice") }
            try selection.read(trimmed(sides[1]), of: key)
        }
        return selection
    }

    private static let keys = "programme, tier, expires and status"

    private mutating func read(_ value: String, of key: String) throws {
        switch key {
        case "programme": programme = value
        case "tier": tier = value
        case "expires": expires = try Self.days(value)
        case "status":
            guard let status = CertificateStatus(rawValue: value) else {
                let words = CertificateStatus.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("status: \(value) is no status; there are \(words)")
            }
            self.status = status
        default: throw ValidationError("\"\(key)\" is no key; the keys are \(Self.keys)")
        }
    }

    private static func days(_ text: String) throws -> ClosedRange<CivilDate> {
        let sides = text.components(separatedBy: "..")
        guard sides.count == 2 else {
            throw ValidationError("expires: two days are wanted, as in 2020-03-01..2020-05-31")
        }
        let first: CivilDate
        let last: CivilDate
        do {
            first = try CivilDate(parsing: sides[0])
            last = try CivilDate(parsing: sides[1])
        } catch {
            throw ValidationError("expires: \(error); two days are wanted, as in 2020-03-01..2020-05-31")
        }
        guard first <= last else { throw ValidationError("expires: \(last) lies before \(first)") }
        return first...last
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        text.trimmingCharacters(in: .whitespaces)
    }

    /// The query of a list.
    var query: [QueryItem] {
        var items: [QueryItem] = []
        if let programme { items.append(QueryItem("programme", programme)) }
        if let tier { items.append(QueryItem("tier", tier)) }
        if let expires {
            items.append(QueryItem("expires_from", expires.lowerBound.description))
            items.append(QueryItem("expires_until", expires.upperBound.description))
        }
        if let status { items.append(QueryItem("status", status.rawValue)) }
        return items
    }

    /// The one written form of a selection, whatever the order in which it was said.
    var text: String {
        query.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    }

    /// The selection in words.
    var words: String {
        var words = [programme ?? "every programme"]
        if let tier { words.append(tier) }
        if let status { words.append(status.rawValue) }
        if let expires {
            words.append("ending from \(expires.lowerBound) to \(expires.upperBound)")
        }
        return Printable.text(words.joined(separator: ", "))
    }
}
