import AEOModel
import JOSE

/// Reads from the group `holder` what the projections need of it.
enum HolderFields {
    static func facts(_ holder: EntryFields) throws(EntryFault) -> HolderFacts {
        let main = try holder.text("main_identifier")
        return HolderFacts(
            tin: try holder.text("tin"),
            mainIdentifier: main,
            // The main one stands first.
            otherIdentifiers: Array(try identifiers(holder).dropFirst()),
            reliances: try reliances(holder),
            track: holder.object["track"]?.stringValue,
            evidenceUntil: try evidenceUntil(holder)
        )
    }

    /// The last day of the paper on size that ends last; `nil` without a paper that ends.
    private static func evidenceUntil(_ holder: EntryFields) throws(EntryFault) -> CivilDate? {
        guard holder.object["size"] != nil else { return nil }
        var latest: CivilDate?
        for paper in try holder.fields("size").objects("evidence") where paper.object["valid_until"] != nil {
            let day = try paper.parsed("valid_until") { try CivilDate(parsing: $0) }
            latest = max(latest ?? day, day)
        }
        return latest
    }

    /// The key of a successor that an act names by its trader's number.
    static func follower(_ holder: EntryFields) throws(EntryFault) -> String {
        "TIN:" + (try holder.fields("successor").text("tin"))
    }

    /// The partners to whom the holder lets the data go; `*` alone for all.
    static func exchange(_ holder: EntryFields) throws(EntryFault) -> [String] {
        try holder.fields("consent").texts("exchange").sorted()
    }

    /// All numbers that a bar set by hand is on.
    static func keys(_ holder: EntryFields) throws(EntryFault) -> [String] {
        var keys = try identifiers(holder)
        if let tin = holder.object["tin"]?.stringValue { keys.append("TIN:" + tin) }
        return keys
    }

    /// What the status rests on; a holder's group without the member rests on nothing.
    private static func reliances(_ holder: EntryFields) throws(EntryFault) -> [Reliance] {
        guard holder.object["depends_on"] != nil else { return [] }
        var reliances: [Reliance] = []
        for entry in try holder.objects("depends_on") {
            reliances.append(
                Reliance(
                    kind: try entry.text("kind"),
                    programme: try entry.optional("programme", ProgrammeID.init(parsing:)),
                    identifier: try entry.text("identifier"),
                    effect: try entry.parsed("effect", RelianceEffect.init(rawValue:))
                )
            )
        }
        return reliances
    }

    private static func identifiers(_ holder: EntryFields) throws(EntryFault) -> [String] {
        var keys: [String] = []
        for entry in try holder.objects("identifiers") {
            keys.append("\(try entry.text("scheme")):\(try entry.text("value"))")
        }
        return keys
    }
}
