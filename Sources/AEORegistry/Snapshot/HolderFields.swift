import JOSE
import AEOModel

/// Reads from the group `holder` what the projections need of it.
enum HolderFields {
    /// The numbers beside the main one, as `SCHEME:VALUE`.
    static func otherIdentifiers(_ holder: EntryFields) throws(EntryFault) -> [String] {
        let main = try holder.text("main_identifier")
        return try identifiers(holder).filter { !$0.hasSuffix(":" + main) }
    }

    /// All numbers that a bar set by hand is on.
    static func keys(_ holder: EntryFields) throws(EntryFault) -> [String] {
        var keys = try identifiers(holder)
        if let tin = holder.object["tin"]?.stringValue { keys.append("TIN:" + tin) }
        return keys
    }

    /// What the status rests on; a holder's group without the member rests on nothing.
    static func reliances(_ holder: EntryFields) throws(EntryFault) -> [Reliance] {
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
