/// A copy of the database, read from its beginning to its end; it goes away with its last holder.
package protocol DatabaseCopy: Sendable {
    /// How many bytes it has.
    var length: Int { get }

    /// The next bytes, at most so many; none at the end.
    func next(_ count: Int) throws -> [UInt8]
}
