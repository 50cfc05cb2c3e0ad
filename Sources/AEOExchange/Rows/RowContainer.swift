/// A kind of file that gives its records one after the other, in bounded memory.
protocol RowContainer {
    /// Reads the file from its begin to its end; what was given before an error stands as read.
    func read(_ take: @escaping RowTaker) throws(ExchangeError)
}
