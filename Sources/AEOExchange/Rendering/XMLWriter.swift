/// Writes `<operators>` with one `<operator>` for each record; columns are its child elements.
struct XMLWriter: ListWriter {
    let columns: [String]
    let sink: ByteSink

    func begin() throws(ExchangeError) {
        try sink(Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<operators>\n".utf8))
    }

    func add(_ cells: [String?]) throws(ExchangeError) {
        var text = "  <operator>"
        for (name, cell) in zip(columns, cells) {
            if let cell { text += "<\(name)>\(MarkupText.escaped(cell))</\(name)>" }
        }
        try sink(Array((text + "</operator>\n").utf8))
    }

    func end() throws(ExchangeError) { try sink(Array("</operators>\n".utf8)) }
}
