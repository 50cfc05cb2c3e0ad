package import AEORegistry
import Glibc
import TransparencyLog

/// The file that remembers the largest checkpoint published: its size, a space and its root in base64.
///
/// It is written before each publication and may lag behind after a crash, never lead (DESIGN.md §4, promise 11).
/// A draft reaches the disk before it takes the name, so that a power failure leaves the old mark or the new; the new
/// name itself is not waited for.
package struct SeenFile: SeenCheckpoint {
    private let path: String
    private var draft: String { "\(path).new" }

    package init(_ layout: HomeLayout) {
        path = layout.seen
    }

    /// The remembered mark.
    ///
    /// A draft that a crash left complete was about to be published: it counts where it remembers more, and where
    /// the file itself is not there, empty or cannot be understood.
    package func load() throws -> SeenMark? {
        let left = (try? Self.mark(in: draft)) ?? nil
        let found: SeenMark?
        do {
            found = try Self.mark(in: path)
        } catch {
            guard let left else { throw error }
            return left
        }
        guard let found, let left else { return found ?? left }
        return left.size > found.size ? left : found
    }

    /// Remembers a mark.
    package func store(_ mark: SeenMark) throws {
        let draft = draft
        unsafe unlink(draft)
        try HomeFile.create(draft, with: Self.encode(mark), mode: 0o644)
        guard unsafe rename(draft, path) == 0 else {
            throw HomeError.unwritable(path, cause: HomeFile.lastError())
        }
    }

    static func encode(_ mark: SeenMark) -> [UInt8] { Array("\(mark.size) \(mark.root.base64)\n".utf8) }

    private static func mark(in path: String) throws(HomeError) -> SeenMark? {
        guard let bytes = try HomeFile.read(path, limit: 4_096), !bytes.isEmpty else { return nil }
        let fields = bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard bytes.last == UInt8(ascii: "\n"), fields.count == 2,
            let size = size(fields[0]), let root = MerkleHash(base64: fields[1].dropLast())
        else { throw HomeError.malformed(path, why: "it is not a size and a root") }
        return SeenMark(size: size, root: root)
    }

    /// A plain decimal number, without sign and leading zeros.
    private static func size(_ digits: ArraySlice<UInt8>) -> UInt64? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.count == 1 || digits.first != 0x30
        else {
            return nil
        }
        return UInt64(String(decoding: digits, as: UTF8.self))
    }
}
