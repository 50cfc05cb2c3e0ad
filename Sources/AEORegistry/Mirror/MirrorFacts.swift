package import AEOModel
package import JOSE

/// What a partner's list says of one status; what is `nil` is not on the list.
package struct MirrorFacts: Sendable, Equatable {
    package var programme: ProgrammeID
    /// The trader's number in the form used abroad, normalised, ASCII.
    package var tin: String
    package var identifiers: [TraderIdentifier] = []
    package var certificateNumber: String?
    package var tier: String?
    package var roles: [String]?
    package var status: MirrorStatus
    /// The legal date of the status.
    package var statusDate: CivilDate?
    package var authorisedOn: CivilDate?
    package var effectiveFrom: CivilDate?
    /// The last day of validity.
    package var expiryDate: CivilDate?
    package var suspendedFrom: CivilDate?
    /// The last day of the suspension.
    package var suspendedUntil: CivilDate?
    package var name: String?
    package var nameLatin: String?
    package var address: String?
    package var country: String?
    /// Codes that others use for the trader.
    package var aliases: [TraderIdentifier] = []

    package init(programme: ProgrammeID, tin: String, status: MirrorStatus) {
        self.programme = programme
        self.tin = tin
        self.status = status
    }

    /// The canonical line: equal facts have equal bytes.
    package var line: [UInt8] { CanonicalJSON.encode(.object(json)) }

    /// The facts as a JSON object, without what is not on the list.
    package var json: JSONObject {
        var object: JSONObject = [
            "programme": .string(programme.text), "tin": .string(tin), "status": .string(status.rawValue),
        ]
        for (name, date) in dates { object[name] = date.map { .string($0.description) } }
        for (name, text) in texts { object[name] = text.map(JSONValue.string) }
        object["roles"] = roles.map { .array($0.map(JSONValue.string)) }
        if !identifiers.isEmpty { object["identifiers"] = Self.json(identifiers) }
        if !aliases.isEmpty { object["aliases"] = Self.json(aliases) }
        return object
    }

    /// The days by their names on a list.
    private var dates: [(String, CivilDate?)] {
        [
            ("status_date", statusDate), ("authorised_on", authorisedOn), ("effective_from", effectiveFrom),
            ("expiry_date", expiryDate), ("suspended_from", suspendedFrom),
            ("suspended_until", suspendedUntil),
        ]
    }

    /// The texts by their names on a list.
    private var texts: [(String, String?)] {
        [
            ("certificate_number", certificateNumber), ("tier", tier), ("name", name),
            ("name_latin", nameLatin), ("address", address), ("country", country),
        ]
    }

    private static func json(_ identifiers: [TraderIdentifier]) -> JSONValue {
        .array(
            identifiers.map { .object(["scheme": .string($0.scheme), "value": .string($0.value)]) }
        )
    }

    /// The names of the columns in which other facts differ.
    package func columns(differingFrom other: MirrorFacts) -> [String] {
        let (mine, theirs) = (json, other.json)
        let names = Set(mine.map(\.name)).union(theirs.map(\.name))
        return names.filter { mine[$0] != theirs[$0] }.sorted()
    }

    /// The numbers by which the trader is looked up, normalised, each once.
    package var numbers: [String] {
        let typed =
            [tin] + identifiers.map(\.value) + aliases.map(\.value)
            + (certificateNumber.map { [$0] } ?? [])
        var seen: Set<String> = []
        return typed.map(TinText.normalised).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// What the trader is found by: names and numbers in lower case, one a line.
    package var searchText: String {
        ([name, nameLatin].compactMap { $0 } + numbers).map(SearchText.folded).joined(separator: "\n")
    }
}
