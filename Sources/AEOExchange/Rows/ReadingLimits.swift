/// The bounds that a partner's file is held to while it is read.
package enum ReadingLimits {
    /// The most bytes of one field, as UTF-8.
    static let fieldBytes = 64 << 10
    /// The most columns of a table and members of a record.
    static let columns = 1000
    /// The most bytes of one JSON record, and of one tag in XML.
    static let recordBytes = 1 << 20
    /// The deepest nesting in XML and JSON.
    static let depth = 32
    /// How much of a file is read at once.
    static let chunk = 256 << 10
    /// The largest file: ten times what a large partner sends.
    package static let fileBytes = 2 << 30
}
