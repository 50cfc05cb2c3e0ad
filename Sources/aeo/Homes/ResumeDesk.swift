import AEORegistry
import AEORegistrySQLite
import KeyCustody
import RegistryHome

/// Resumes the home that a command names, under its lock.
struct ResumeDesk {
    let context: CommandContext
    let passphrase: Passphrase

    /// Resumes; a resumption that was cut short is finished first.
    func resume(_ path: String, seen: [String]) async throws(CommandFailure) -> ResumeOutcome {
        do {
            let found = try HomeDirectory.open(path)
            let lock = try found.lock()
            guard found.hasDatabase else {
                throw CommandFailure(
                    .refused,
                    "the home has no database",
                    hint: "restore a backup with `aeo restore FILE --home NEW`"
                )
            }
            try found.makeBackupsFolder()
            let archive = try SQLiteArchive.open(
                path: found.layout.database,
                safekeeping: found.layout.backups
            )
            let outcome = try await resume(found, archive, seen: seen)
            try archive.close()
            _ = consume lock
            return outcome
        } catch let failure as CommandFailure {
            throw failure
        } catch let error as HomeError {
            throw CommandFailure(error)
        } catch let refusal as ResumeRefusal {
            throw CommandFailure(refusal)
        } catch {
            throw CommandFailure(.unavailable, "the database cannot be opened: \(error)")
        }
    }

    private func resume(
        _ found: HomeDirectory,
        _ archive: SQLiteArchive,
        seen: [String]
    ) async throws -> ResumeOutcome {
        let head = try await archive.head()
        if let begun = try Resumption(found.layout), begun.isCommitted(head) {
            _ = try Resumption.settle(found, head: head)
            context.note("a resumption that was cut short is finished")
            return try await HomeResumer.finished(begun, archive, head: head)
        }
        let home = found
        var evidence: [SeenEvidence] = []
        for name in seen where name != SeenSource.nothing {
            evidence.append(try await SeenSource(context: context).evidence(name, of: home))
        }
        for case .closedLog(let origin) in evidence {
            context.note("a checkpoint of \(origin) says nothing: that log was closed before")
        }
        return try await HomeResumer(
            home,
            archive: archive,
            passphrase: passphrase,
            now: context.now(),
            random: context.random
        ).resume(evidence, isClosing: seen == [SeenSource.nothing])
    }
}
