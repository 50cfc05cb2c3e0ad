/// Bytes that come piece by piece.
protocol ByteSource: AnyObject {
    /// The next piece; empty at the end.
    func next() throws(ExchangeError) -> [UInt8]
}
