import AEOModel
import AEORegistry
import Foundation
import GRDB

extension Row {
    /// The bytes of a column; empty for NULL.
    func bytes(_ index: Int) throws -> [UInt8] {
        try withUnsafeData(atIndex: index) { $0.map { [UInt8]($0) } ?? [] }
    }

    /// The number in a column that holds a size or an index.
    func count(_ index: Int) throws -> UInt64 {
        let number: Int64 = self[index]
        guard let count = UInt64(exactly: number) else { throw ArchiveError.corrupt("a size is negative") }
        return count
    }

    /// The identity in a column.
    func recordID(_ index: Int) throws -> RecordID {
        guard let id = RecordID(bytes: try bytes(index)) else {
            throw ArchiveError.corrupt("an identity does not have sixteen bytes")
        }
        return id
    }

    /// The instant in a column.
    func instant(_ index: Int) -> Instant {
        Instant(microseconds: self[index])
    }
}
