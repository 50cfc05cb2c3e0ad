/// Writes a list of records in one kind of file, record by record.
package protocol ListWriter {
    /// What stands before the first record.
    mutating func begin() throws(ExchangeError)

    /// One record: a text for each column, `nil` for none.
    mutating func add(_ cells: [String?]) throws(ExchangeError)

    /// What stands after the last record.
    mutating func end() throws(ExchangeError)
}
