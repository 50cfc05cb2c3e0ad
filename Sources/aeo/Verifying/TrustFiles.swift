import AEOCertificates
import Glibc
import JOSE
import RegistryHome
import TransparencyLog

/// Gathers trusted keys from files: JWK Sets of authorities, and verifier keys of logs.
struct TrustFiles {
    private static let keySuffix = ".jwks.json"
    private static let logSuffix = ".vkey"
    /// Deeper than any folder of keys is; what nests further is not looked into.
    private static let maxDepth = 8

    let files: LocalFile

    /// The keys of all paths: of a directory every `*.jwks.json` and `*.vkey` under it, of a file what it holds.
    func store(_ paths: [String]) throws(CommandFailure) -> TrustStore {
        var sets: [JSONObject] = []
        var verifiers: [NoteVerifier] = []
        for path in paths {
            for file in try found(path) {
                let bytes = try files.read(file, limit: 4 << 20)
                if file.hasSuffix(Self.logSuffix) {
                    verifiers += try logKeys(bytes, file)
                } else {
                    sets.append(try keySet(bytes, file))
                }
            }
        }
        do {
            return try TrustStore(jwks: Self.withoutRepeats(sets), logVerifiers: verifiers)
        } catch .duplicateKey(let kid) {
            throw CommandFailure(
                .usage,
                "the trust files contradict each other: they say different things of the key \(kid)",
                hint: "keep the newest of the files that name it, as its registry serves it now"
            )
        } catch {
            throw CommandFailure(.usage, "the trust files cannot be used: \(error)")
        }
    }

    private func found(_ path: String) throws(CommandFailure) -> [String] {
        guard isDirectory(path) else { return [path] }
        let names = (path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path)
        let all = try walk(names, depth: 0)
        guard !all.isEmpty else {
            throw CommandFailure(
                .usage,
                "there is no *\(Self.keySuffix) and no *\(Self.logSuffix) under \(path)"
            )
        }
        return all
    }

    private func walk(_ directory: String, depth: Int) throws(CommandFailure) -> [String] {
        guard depth < Self.maxDepth else { return [] }
        let names: [String]
        do {
            names = try HomeFile.entries(of: directory) ?? []
        } catch {
            throw CommandFailure(.usage, error.description)
        }
        var found: [String] = []
        for name in names {
            let path = "\(directory)/\(name)"
            if isDirectory(path) {
                found += try walk(path, depth: depth + 1)
            } else if name.hasSuffix(Self.keySuffix) || name.hasSuffix(Self.logSuffix) {
                found.append(path)
            }
        }
        return found
    }

    private func keySet(_ bytes: [UInt8], _ file: String) throws(CommandFailure) -> JSONObject {
        do {
            return try StrictJSON.parseObject(bytes, limits: JSONLimits(maxBytes: 4 << 20))
        } catch {
            throw CommandFailure(.usage, "\(file) is no JWK Set: \(error)")
        }
    }

    private func logKeys(_ bytes: [UInt8], _ file: String) throws(CommandFailure) -> [NoteVerifier] {
        var verifiers: [NoteVerifier] = []
        for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            do {
                verifiers.append(try NoteVerifier(vkey: String(decoding: line, as: UTF8.self)))
            } catch {
                throw CommandFailure(.usage, "\(file) is no file of log keys: \(error)")
            }
        }
        return verifiers
    }

    /// Several files may name the same key; only two different statements about one key contradict each other.
    private static func withoutRepeats(_ sets: [JSONObject]) -> [JSONObject] {
        var seen: [JSONValue] = []
        return sets.map { set in
            guard let keys = set["keys"]?.arrayValue else { return set }
            var set = set
            let new = keys.filter { !seen.contains($0) }
            seen += new
            set["keys"] = .array(new)
            return set
        }
    }

    private func isDirectory(_ path: String) -> Bool {
        var info = stat()
        return unsafe stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }
}
