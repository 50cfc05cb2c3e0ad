/// Everything that one commit writes; all of it or none.
package struct ArchiveBatch: Sendable {
    /// The size of the log that the batch continues: the fence against a second writer.
    package var expectedSize: UInt64
    /// The head after the batch.
    package var head: ArchiveHead
    package var entries: [StoredEntry]
    /// The tiles that changed, each at its newest width.
    package var tiles: [StoredTile]
    /// The certificates that changed, each at its newest state.
    package var certificates: [CertificateRow]
    /// The refusals and bars that changed, each at its newest state.
    package var cases: [CaseRow]
    /// The partners' records that changed, each at its newest state.
    package var mirrors: [MirrorRow]
    package var papers: [StoredPaper]
    package var erasures: [Erasure]
    package var documents: [StoredDocument]
    /// Digests of documents kept before; where one is missing, nothing of the batch is written.
    package var requiredDocuments: [[UInt8]]
    package var answers: [StoredAnswer]
    package var statusLists: [StoredStatusList]

    package init(expectedSize: UInt64, head: ArchiveHead) {
        self.expectedSize = expectedSize
        self.head = head
        entries = []
        tiles = []
        certificates = []
        cases = []
        mirrors = []
        papers = []
        erasures = []
        documents = []
        requiredDocuments = []
        answers = []
        statusLists = []
    }
}
