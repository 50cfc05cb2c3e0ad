package import AEOModel

/// The projection of a certificate as stored beside the log: everything that the snapshot needs, and what is searched.
package struct CertificateRow: Sendable, Equatable {
    /// The record.
    package let id: RecordID
    /// The certificate's number, unique.
    package let number: String
    /// The names it is found by, folded to lower case, one a line; `nil` keeps the stored ones.
    package let searchText: String?
    /// The encoded record (`CertificateRecord`), the same bytes for the same entries everywhere.
    package let record: [UInt8]

    package init(id: RecordID, number: String, searchText: String?, record: [UInt8]) {
        self.id = id
        self.number = number
        self.searchText = searchText
        self.record = record
    }

    /// The row of a record; one whose texts were erased is kept under its identity.
    init(_ record: CertificateRecord, searchText: String?) {
        self.init(
            id: record.id,
            number: record.isErased ? "erased \(record.id)" : record.number,
            searchText: searchText,
            record: RecordCodec.encode(record)
        )
    }
}
