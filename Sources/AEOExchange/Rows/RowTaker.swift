/// What takes the rows of a file one by one.
package typealias RowTaker = (SourceRow) throws(ExchangeError) -> Void
