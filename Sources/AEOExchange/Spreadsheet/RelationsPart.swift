/// Reads the relations of the workbook: which part is which.
final class RelationsPart: MarkupHandler {
    /// The parts inside the archive by the relation's name.
    private(set) var targets: [String: String] = [:]
    /// The parts by the last word of their type.
    private(set) var kinds: [String: String] = [:]
    /// Whether a relation leads out of the file.
    private(set) var leadsOut = false

    func start(_ name: String, _ attributes: [String: String]) throws(ExchangeError) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else {
            return
        }
        guard attributes["TargetMode"] != "External" else {
            leadsOut = true
            return
        }
        let path = target.utf8.starts(with: "/".utf8) ? String(target.dropFirst()) : "xl/" + target
        targets[id] = path
        if let kind = attributes["Type"]?.split(separator: "/").last { kinds[String(kind)] = path }
        guard targets.count <= 4096 else {
            throw ExchangeError("archive-bounds", "the workbook has too many parts")
        }
    }

    func end(_ name: String) {}

    func text(_ text: String) {}
}
