package import AEOModel
package import AEORegistry
import Glibc

/// The folder in the home in which partners' lists wait: one file with the rows and one with the note for each, both
/// for their owner only.
package struct ImportFolder: ListStaging {
    private static let longestNote = 8 << 20

    private let path: String

    /// Opens the folder, makes it when it is not there, and removes lists that came in only in part.
    package init(_ path: String) throws(HomeError) {
        self.path = path
        if try HomeFile.entries(of: path) == nil { try HomeFile.makeDirectory(path, mode: 0o700) }
        let names = Set(try HomeFile.entries(of: path) ?? [])
        for name in names {
            let isList = name.hasSuffix(".ndjson") && names.contains(name.dropLast(7) + ".json")
            let isNote = name.hasSuffix(".json") && names.contains(name.dropLast(5) + ".ndjson")
            if !isList, !isNote { _ = unsafe unlink("\(path)/\(name)") }
        }
    }

    package func create(_ id: RecordID) throws(StagingFault) -> any StagedOutput {
        do throws(HomeError) {
            return StagedFile(try OutputFile(creating: rows(id)))
        } catch {
            throw StagingFault("\(error)")
        }
    }

    package func open(_ id: RecordID) throws(StagingFault) -> any StagedInput {
        do throws(HomeError) {
            return StagedSource(try InputFile(rows(id)))
        } catch {
            throw StagingFault("\(error)")
        }
    }

    package func keep(_ note: [UInt8], of id: RecordID) throws(StagingFault) {
        do throws(HomeError) {
            try HomeFile.replace(self.note(id), with: note, mode: 0o600)
        } catch {
            throw StagingFault("\(error)")
        }
    }

    package func notes() throws(StagingFault) -> [RecordID: [UInt8]] {
        do throws(HomeError) {
            var notes: [RecordID: [UInt8]] = [:]
            for name in try HomeFile.entries(of: path) ?? [] where name.hasSuffix(".json") {
                guard let id = RecordID(parsing: String(name.dropLast(5))) else { continue }
                notes[id] = try HomeFile.read(note(id), limit: Self.longestNote)
            }
            return notes
        } catch {
            throw StagingFault("\(error)")
        }
    }

    package func remove(_ id: RecordID) {
        _ = unsafe unlink(note(id))
        _ = unsafe unlink(rows(id))
    }

    private func rows(_ id: RecordID) -> String { "\(path)/\(id).ndjson" }

    private func note(_ id: RecordID) -> String { "\(path)/\(id).json" }
}
