import JOSE

/// Writes an array of flat objects, one to a line; members without a value are left out.
struct JSONListWriter: ListWriter {
    let columns: [String]
    let sink: ByteSink
    private var isFirst = true

    init(columns: [String], sink: @escaping ByteSink) {
        self.columns = columns
        self.sink = sink
    }

    func begin() throws(ExchangeError) { try sink(Array("[".utf8)) }

    mutating func add(_ cells: [String?]) throws(ExchangeError) {
        var object: JSONObject = [:]
        for (name, cell) in zip(columns, cells) {
            if let cell { object[name] = .string(cell) }
        }
        try sink(Array((isFirst ? "\n" : ",\n").utf8) + JSONText.encode(object))
        isFirst = false
    }

    func end() throws(ExchangeError) { try sink(Array("\n]\n".utf8)) }
}
