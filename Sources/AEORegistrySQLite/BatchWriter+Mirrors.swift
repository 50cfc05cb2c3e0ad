import AEORegistry
import GRDB

extension BatchWriter {
    /// Puts a partner's record in, or in place of its former state.
    func put(_ row: MirrorRow) throws {
        try execute(
            """
            INSERT INTO mirrors (key, search_text, record) VALUES (?1, ?2, ?3)
            ON CONFLICT (key) DO UPDATE SET
                search_text = excluded.search_text, record = excluded.record
            """,
            [try column(row.key), try column(row.searchText), column(row.record)]
        )
    }

    /// Refuses the batch unless a document that it names was kept before.
    func require(_ digest: [UInt8]) throws {
        let found = try connection.values(
            "SELECT 1 FROM documents WHERE digest = ?1",
            [column(digest)]
        ) { _ in true }
        guard !found.isEmpty else {
            throw ArchiveError.notWritten("a document that the batch names was not kept before it")
        }
    }
}
