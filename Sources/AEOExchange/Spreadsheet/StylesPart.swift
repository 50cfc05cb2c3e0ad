/// Reads `styles.xml`, of which only matters which cell styles show a day.
final class StylesPart: MarkupHandler {
    private static let limit = 65_536

    private var own: [Int: Bool] = [:]
    private var formats: [Int] = []
    private var isInCells = false

    /// Whether each cell style shows a day.
    var dates: [Bool] { formats.map { own[$0] ?? NumberFormat.isDate(builtIn: $0) } }

    func start(_ name: String, _ attributes: [String: String]) throws(ExchangeError) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"]
            else {
                return
            }
            own[id] = NumberFormat.isDate(code: code)
        case "cellXfs": isInCells = true
        case "xf" where isInCells: formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        default: break
        }
        guard own.count <= Self.limit, formats.count <= Self.limit else {
            throw ExchangeError("archive-bounds", "the workbook has more than \(Self.limit) cell styles")
        }
    }

    func end(_ name: String) { if name == "cellXfs" { isInCells = false } }

    func text(_ text: String) {}
}
