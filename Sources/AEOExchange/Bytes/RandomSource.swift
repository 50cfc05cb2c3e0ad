/// Bytes that can be read anywhere.
package protocol RandomSource: AnyObject {
    /// How many there are.
    var count: Int { get }

    /// Exactly the bytes of a range that lies inside.
    func bytes(at offset: Int, count: Int) throws(ExchangeError) -> [UInt8]
}
