package import AEOCertificates
package import AEOModel
package import AEORegistry
import Synchronization

/// An archive around another one whose next commits and reopenings fail as a test wants.
package final class FaultyArchive: Archive {
    private struct Plan {
        var faults: [CommitFault?] = []
        var reopeningsToFail = 0
        var commits = 0
        var reopenings = 0
        var isHolding = false
        var held: [CheckedContinuation<Void, Never>] = []
        var watchers: [CheckedContinuation<Void, Never>] = []
    }

    private let inner: any Archive
    private let plan = Mutex(Plan())

    package init(_ inner: any Archive) {
        self.inner = inner
    }

    /// Lets the next commits meet these faults, one each; `nil` lets one pass.
    package func fail(_ faults: CommitFault?...) {
        plan.withLock { $0.faults += faults }
    }

    /// Lets the next reopenings fail.
    package func failReopening(times: Int = 1) {
        plan.withLock { $0.reopeningsToFail += times }
    }

    /// Forgets all faults that were planned.
    package func heal() {
        plan.withLock { plan in
            plan.faults = []
            plan.reopeningsToFail = 0
        }
    }

    /// Lets commits wait until `release`.
    package func hold() { plan.withLock { $0.isHolding = true } }

    /// Lets the commits that wait go on, and those to come.
    package func release() {
        let held = plan.withLock { plan in
            defer { plan.held = [] }
            plan.isHolding = false
            return plan.held
        }
        for commit in held { commit.resume() }
    }

    /// Returns once a commit waits.
    package func untilHeld() async {
        await withCheckedContinuation { (watcher: CheckedContinuation<Void, Never>) in
            let isHeld = plan.withLock { plan in
                guard plan.held.isEmpty else { return true }
                plan.watchers.append(watcher)
                return false
            }
            if isHeld { watcher.resume() }
        }
    }

    private func pause() async {
        await withCheckedContinuation { (commit: CheckedContinuation<Void, Never>) in
            let woken = plan.withLock { plan -> [CheckedContinuation<Void, Never>] in
                guard plan.isHolding else { return [commit] }
                defer { plan.watchers = [] }
                plan.held.append(commit)
                return plan.watchers
            }
            for continuation in woken { continuation.resume() }
        }
    }

    /// How many commits were tried.
    package var commits: Int { plan.withLock { $0.commits } }

    /// How many reopenings were tried.
    package var reopenings: Int { plan.withLock { $0.reopenings } }

    /// Keeping documents meets the same faults as a commit.
    package func keep(_ documents: [StoredDocument]) async throws(ArchiveError) {
        switch nextFault() {
        case .full: throw .notWritten("the disk is full, says the test")
        case .beforeCommit: throw .outcomeUnknown("the commit failed, says the test")
        case .afterCommit:
            try await inner.keep(documents)
            throw .outcomeUnknown("the commit failed, says the test")
        case nil: try await inner.keep(documents)
        }
    }

    private func nextFault() -> CommitFault? {
        plan.withLock { plan in
            plan.commits += 1
            return plan.faults.isEmpty ? nil : plan.faults.removeFirst()
        }
    }

    package func commit(_ batch: ArchiveBatch) async throws(ArchiveError) {
        await pause()
        switch nextFault() {
        case .full: throw .notWritten("the disk is full, says the test")
        case .beforeCommit: throw .outcomeUnknown("the commit failed, says the test")
        case .afterCommit:
            try await inner.commit(batch)
            throw .outcomeUnknown("the commit failed, says the test")
        case nil: try await inner.commit(batch)
        }
    }

    package func reopen() async throws(ArchiveError) {
        let fails = plan.withLock { plan in
            plan.reopenings += 1
            guard plan.reopeningsToFail > 0 else { return false }
            plan.reopeningsToFail -= 1
            return true
        }
        if fails { throw .unreadable("the archive does not open, says the test") }
        try await inner.reopen()
    }

    package func head() async throws(ArchiveError) -> ArchiveHead { try await inner.head() }

    package func entries(from index: UInt64, limit: Int) async throws(ArchiveError) -> [StoredEntry] {
        try await inner.entries(from: index, limit: limit)
    }

    package func leaves(from index: UInt64, limit: Int) async throws(ArchiveError) -> [[UInt8]] {
        try await inner.leaves(from: index, limit: limit)
    }

    package func group(_ group: EntryGroup, of index: UInt64) async throws(ArchiveError) -> [UInt8]? {
        try await inner.group(group, of: index)
    }

    package func facts(from index: UInt64, limit: Int) async throws(ArchiveError) -> [StoredEntry] {
        try await inner.facts(from: index, limit: limit)
    }

    package func entries(
        of certificate: RecordID,
        below size: UInt64
    ) async throws(ArchiveError) -> [StoredEntry] {
        try await inner.entries(of: certificate, below: size)
    }

    package func size(at instant: Instant) async throws(ArchiveError) -> UInt64 {
        try await inner.size(at: instant)
    }

    package func certificates(
        after id: RecordID?,
        limit: Int
    ) async throws(ArchiveError) -> [CertificateRow] {
        try await inner.certificates(after: id, limit: limit)
    }

    package func cases(after id: RecordID?, limit: Int) async throws(ArchiveError) -> [CaseRow] {
        try await inner.cases(after: id, limit: limit)
    }

    package func mirrors(after key: String?, limit: Int) async throws(ArchiveError) -> [MirrorRow] {
        try await inner.mirrors(after: key, limit: limit)
    }

    package func findMirrors(
        _ fragment: String,
        after key: String?,
        rows: Int
    ) async throws(ArchiveError) -> (found: [String], end: String?) {
        try await inner.findMirrors(fragment, after: key, rows: rows)
    }

    package func paper(_ digest: [UInt8]) async throws(ArchiveError) -> StoredPaper? {
        try await inner.paper(digest)
    }

    package func find(
        _ fragment: String,
        after id: RecordID?,
        rows: Int
    ) async throws(ArchiveError) -> (found: [RecordID], end: RecordID?) {
        try await inner.find(fragment, after: id, rows: rows)
    }

    package func tile(level: Int, number: UInt64) async throws(ArchiveError) -> StoredTile? {
        try await inner.tile(level: level, number: number)
    }

    package func tiles(
        after position: (level: Int, number: UInt64)?,
        limit: Int
    ) async throws(ArchiveError) -> [StoredTile] {
        try await inner.tiles(after: position, limit: limit)
    }

    package func document(_ digest: [UInt8]) async throws(ArchiveError) -> [UInt8]? {
        try await inner.document(digest)
    }

    package func answer(scope: String, key: String) async throws(ArchiveError) -> StoredAnswer? {
        try await inner.answer(scope: scope, key: key)
    }

    package func newestStatusLists() async throws(ArchiveError) -> [StoredStatusList] {
        try await inner.newestStatusLists()
    }

    package func statusList(
        uri: String,
        at seconds: Int64
    ) async throws(ArchiveError) -> StoredStatusList? {
        try await inner.statusList(uri: uri, at: seconds)
    }

    package func statusList(
        uri: String,
        issuedAt: Int64,
        entry: UInt64
    ) async throws(ArchiveError) -> StoredStatusList? {
        try await inner.statusList(uri: uri, issuedAt: issuedAt, entry: entry)
    }
}
