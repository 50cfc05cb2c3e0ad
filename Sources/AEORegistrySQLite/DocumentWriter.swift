import AEORegistry
import Foundation
import GRDB

/// Writes documents ahead of the entry that will name them, on the writing connection.
struct DocumentWriter {
    let connection: Database

    /// Writes all of them or none, or says what is known about it.
    func keep(_ documents: [StoredDocument]) -> Result<Void, ArchiveError> {
        do {
            try connection.beginTransaction(.immediate)
        } catch {
            return .failure(ArchiveError(beforeCommit: error))
        }
        do {
            for document in documents {
                try connection.cachedStatement(
                    sql: """
                        INSERT INTO documents (digest, bytes) VALUES (?1, coalesce(?2, x''))
                        ON CONFLICT (digest) DO NOTHING
                        """
                ).execute(arguments: [Data(document.digest), Data(document.bytes)])
            }
        } catch {
            do {
                try connection.rollback()
            } catch {
                return .failure(ArchiveError(inCommit: error))
            }
            return .failure(ArchiveError(beforeCommit: error))
        }
        do {
            try connection.commit()
        } catch {
            try? connection.rollback()
            return .failure(ArchiveError(inCommit: error))
        }
        return .success(())
    }
}
