import Glibc
import RegistryHome

/// Reads and writes files that a command line names.
struct LocalFile {
    /// What stands for the standard input.
    static let standardInput = "-"

    let context: CommandContext

    /// The bytes of a file or of the standard input; more than the limit is refused.
    func read(_ path: String, limit: Int = 1 << 20) throws(CommandFailure) -> [UInt8] {
        if path == Self.standardInput {
            let bytes = context.console.input(limit: limit)
            guard bytes.count <= limit else { throw tooLarge("the standard input", limit) }
            return bytes
        }
        do {
            guard let bytes = try HomeFile.read(path, limit: limit) else {
                throw CommandFailure(.usage, "there is no file \(path)", hint: "check the path")
            }
            return bytes
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(
                .usage,
                "\(error)",
                hint: "at most \(limit) bytes of a readable file are taken"
            )
        }
    }

    /// Whether something is there already.
    func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// Refuses to take the place of a file before anything is done, unless told to.
    func checkFree(_ paths: [String?], isForced: Bool, canForce: Bool = true) throws(CommandFailure) {
        for path in paths.compactMap(\.self) where !isForced && exists(path) {
            throw CommandFailure(
                .usage,
                "\(path) exists already",
                hint: canForce ? "choose another file, or say --force" : "choose another file"
            )
        }
    }

    /// Refuses files that could not be written, before anything is done.
    func checkWritable(_ paths: [String?]) throws(CommandFailure) {
        for path in paths.compactMap(\.self) {
            let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
            let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
            var place = stat()
            var file = stat()
            guard unsafe stat(folder, &place) == 0, place.st_mode & S_IFMT == S_IFDIR,
                unsafe access(folder, W_OK | X_OK) == 0
            else {
                throw CommandFailure(
                    .usage,
                    "\(path) could not be written: \(folder) is no directory that you may write into",
                    hint: "choose another file; nothing was done"
                )
            }
            guard unsafe lstat(path, &file) != 0 || file.st_mode & S_IFMT != S_IFDIR else {
                throw CommandFailure(.usage, "\(path) is a directory", hint: "name a file; nothing was done")
            }
        }
    }

    /// Writes a file whole; a file that holds the same bytes already is left alone.
    func write(
        _ bytes: [UInt8],
        to path: String,
        isForced: Bool,
        mode: mode_t = 0o644,
        canForce: Bool = true
    ) throws(CommandFailure) {
        do {
            if exists(path), !isForced {
                guard try HomeFile.read(path, limit: bytes.count + 1) == bytes else {
                    throw CommandFailure(
                        .usage,
                        "\(path) exists already",
                        hint: canForce ? "say --force to replace it" : "choose another file"
                    )
                }
                return
            }
            try HomeFile.replace(path, with: bytes, mode: mode)
        } catch let failure as CommandFailure {
            throw failure
        } catch let error as HomeError {
            throw CommandFailure(.internal, error.description, hint: error.remedy)
        } catch {
            throw CommandFailure(.internal, "\(error)")
        }
    }

    private func tooLarge(_ name: String, _ limit: Int) -> CommandFailure {
        CommandFailure(.usage, "\(name) has more than \(limit) bytes")
    }
}
