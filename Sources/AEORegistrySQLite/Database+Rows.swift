import GRDB

extension Database {
    /// What the rows of a query are, one by one; statements are prepared once for each connection.
    func values<Value>(
        _ sql: String,
        _ arguments: [(any DatabaseValueConvertible)?] = [],
        _ read: (Row) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: StatementArguments(arguments))
        while let row = try rows.next() { values.append(try read(row)) }
        return values
    }
}
