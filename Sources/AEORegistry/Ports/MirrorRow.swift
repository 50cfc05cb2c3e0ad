/// The projection of a partner's record as stored beside the log.
package struct MirrorRow: Sendable, Equatable {
    /// Partner, programme and number, ASCII; rows are ordered by its bytes.
    package let key: String
    /// The names and numbers it is found by, folded to lower case, one a line.
    package let searchText: String
    /// The encoded record, the same bytes for the same entries everywhere.
    package let record: [UInt8]

    package init(key: String, searchText: String, record: [UInt8]) {
        self.key = key
        self.searchText = searchText
        self.record = record
    }
}
