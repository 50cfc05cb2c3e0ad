/// Reads `workbook.xml`: the sheets in their order, and the date system.
final class WorkbookPart: MarkupHandler {
    private(set) var sheets: [(name: String, relation: String)] = []
    private(set) var dateSystem = DateSystem.from1900

    func start(_ name: String, _ attributes: [String: String]) throws(ExchangeError) {
        switch name {
        case "workbookPr":
            if ["1", "true", "on"].contains(attributes["date1904"] ?? "") { dateSystem = .from1904 }
        case "sheet":
            guard let title = attributes["name"], let relation = attributes["id"] else { return }
            sheets.append((name: title, relation: relation))
            guard sheets.count <= ReadingLimits.columns else {
                throw ExchangeError(
                    "archive-bounds",
                    "the workbook has more than \(ReadingLimits.columns) sheets"
                )
            }
        default: break
        }
    }

    func end(_ name: String) {}

    func text(_ text: String) {}
}
