package import AEOModel

/// The projection of a refusal or a bar as stored beside the log.
package struct CaseRow: Sendable, Equatable {
    /// The record.
    package let id: RecordID
    /// The encoded record, the same bytes for the same entries everywhere.
    package let record: [UInt8]

    package init(id: RecordID, record: [UInt8]) {
        self.id = id
        self.record = record
    }
}
