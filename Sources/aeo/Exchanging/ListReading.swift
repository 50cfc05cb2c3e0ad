import AEOExchange
import AEOModel
import AEORegistry
import JOSE
import RegistryHome

/// Reads a partner's file into the spool, with a progress bar at a terminal.
struct ListReading {
    private static let roleCodes = "code-lists/roles.json"

    let context: CommandContext
    let mapping: ImportMapping

    /// What was read: the report, the records as lines, and the file's digest.
    struct Outcome {
        let report: ImportReport
        let spool: SpoolFile
        let digest: [UInt8]
    }

    func read(_ path: String) throws(CommandFailure) -> Outcome {
        let source: FileSource
        do throws(ExchangeError) {
            source = try FileSource(path: path)
        } catch {
            throw CommandFailure(.usage, error.words, hint: "check the path")
        }
        let spool = try SpoolFile(environment: context.environment)
        let rows = ListRows(spool)
        let progress = ProgressLine(total: source.count, context: context, unit: .bytes)
        let reader = PartnerFileReader(
            file: PartnerFile(source, mapping: mapping),
            normaliser: try normaliser()
        )
        var failure: CommandFailure?
        let report = reader.read {
            progress.advance(to: $0)
        } _: { (row) throws(ExchangeError) in
            do throws(CommandFailure) {
                try rows.add(row)
            } catch {
                failure = error
                throw ExchangeError("spool", error.message)
            }
        }
        progress.finish()
        if let failure { throw failure }
        try rows.flush()
        return Outcome(report: report, spool: spool, digest: try Self.digest(of: source))
    }

    private func normaliser() throws(CommandFailure) -> RowNormaliser {
        let files = context.schemas()
        let library: ProgrammeLibrary
        let roles: [String: String]
        do {
            library = try ProgrammeLibrary(files: files)
            roles = try RoleCodes.read(files[Self.roleCodes] ?? [])
        } catch {
            throw CommandFailure(.internal, "the program's own code lists cannot be read: \(error)")
        }
        let profiles = library.programmes.compactMap { library.profile($0)?.profile }
        return RowNormaliser(
            mapping: mapping,
            programmes: PartnerProgrammes(of: mapping.partner, profiles: profiles),
            roleWords: roles
        )
    }

    /// The digest of the file's bytes, which the acknowledgement names.
    private static func digest(of source: FileSource) throws(CommandFailure) -> [UInt8] {
        var digest = RunningDigest()
        var offset = 0
        while offset < source.count {
            let count = min(256 << 10, source.count - offset)
            do throws(ExchangeError) {
                digest.update(try source.bytes(at: offset, count: count))
            } catch {
                throw CommandFailure(.usage, error.words)
            }
            offset += count
        }
        return digest.digest()
    }
}
