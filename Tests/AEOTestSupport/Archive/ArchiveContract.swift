package import AEORegistry
import Testing

/// Checks an archive against one rule after another, each time on a new empty archive.
package struct ArchiveContract {
    let make: () async throws -> any Archive

    /// Checks with archives that `make` makes; each must be new and empty.
    package init(_ make: @escaping () async throws -> any Archive) {
        self.make = make
    }

    /// Checks one rule.
    package func check(_ rule: ArchiveRule) async throws {
        let archive = try await make()
        switch rule {
        case .fresh: try await checkFresh(archive)
        case .roundTrip: try await checkRoundTrip(archive)
        case .fence: try await checkFence(archive)
        case .oneWriter: try await checkOneWriter(archive)
        case .continuity: try await checkContinuity(archive)
        case .allOrNothing: try await checkAllOrNothing(archive)
        case .noEntries: try await checkNoEntries(archive)
        case .reopening: try await checkReopening(archive)
        case .wholeBatches: try await checkWholeBatches(archive)
        case .entryPages: try await checkEntryPages(archive)
        case .leaves: try await checkLeaves(archive)
        case .groups: try await checkGroups(archive)
        case .facts: try await checkFacts(archive)
        case .oneRecord: try await checkOneRecord(archive)
        case .sizeAt: try await checkSizeAt(archive)
        case .certificatePages: try await checkCertificatePages(archive)
        case .names: try await checkNames(archive)
        case .numbers: try await checkNumbers(archive)
        case .search: try await checkSearch(archive)
        case .searchPages: try await checkSearchPages(archive)
        case .tiles: try await checkTiles(archive)
        case .tilePages: try await checkTilePages(archive)
        case .documents: try await checkDocuments(archive)
        case .answers: try await checkAnswers(archive)
        case .oldAnswers: try await checkOldAnswers(archive)
        case .statusLists: try await checkStatusLists(archive)
        case .cases: try await checkCases(archive)
        case .mirrors: try await checkMirrors(archive)
        case .mirrorSearch: try await checkMirrorSearch(archive)
        case .documentsAhead: try await checkDocumentsAhead(archive)
        case .requiredDocuments: try await checkRequiredDocuments(archive)
        case .papers: try await checkPapers(archive)
        case .erasure: try await checkErasure(archive)
        case .repeatedErasure: try await checkRepeatedErasure(archive)
        case .erasureInBatch: try await checkErasureInBatch(archive)
        case .failedErasure: try await checkFailedErasure(archive)
        }
    }

    /// Expects that a batch is refused as not written.
    func expectNotWritten(
        _ batch: ArchiveBatch,
        to archive: any Archive,
        _ comment: Comment,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async {
        do {
            try await archive.commit(batch)
            Issue.record("\(comment): it was written", sourceLocation: sourceLocation)
        } catch {
            switch error {
            case .notWritten: break
            case .outcomeUnknown, .fenced, .unreadable, .corrupt, .newerVersion:
                Issue.record("\(comment): \(error)", sourceLocation: sourceLocation)
            }
        }
    }
}

/// Checks all rules of the contract, one after another, on archives that `make` makes.
package func checkArchiveContract(_ make: @escaping () async throws -> any Archive) async throws {
    for rule in ArchiveRule.allCases { try await ArchiveContract(make).check(rule) }
}
