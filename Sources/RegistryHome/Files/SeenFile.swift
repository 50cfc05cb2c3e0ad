package import AEORegistry
import Glibc
import TransparencyLog

/// The file that remembers the largest checkpoint published: its size, a space and its root in base64.
///
/// It is written before each publication and may lag behind after a crash, never lead (DESIGN.md §4, promise 11).
/// So it is put in place whole but not waited for; what a power failure leaves empty counts as not remembered.
package struct SeenFile: SeenCheckpoint {
    private let path: String

    package init(_ layout: HomeLayout) {
        path = layout.seen
    }

    /// The remembered mark.
    package func load() throws -> SeenMark? {
        guard let bytes = try HomeFile.read(path, limit: 4_096), !bytes.isEmpty else { return nil }
        let fields = bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard bytes.last == UInt8(ascii: "\n"), fields.count == 2,
            let size = Self.size(fields[0]), let root = MerkleHash(base64: fields[1].dropLast())
        else { throw HomeError.malformed(path, why: "it is not a size and a root") }
        return SeenMark(size: size, root: root)
    }

    /// Remembers a mark.
    package func store(_ mark: SeenMark) throws {
        let draft = "\(path).new"
        unsafe unlink(draft)
        try HomeFile.create(draft, with: Self.encode(mark), mode: 0o644, isDurable: false)
        guard unsafe rename(draft, path) == 0 else {
            throw HomeError.unwritable(path, cause: HomeFile.lastError())
        }
    }

    static func encode(_ mark: SeenMark) -> [UInt8] { Array("\(mark.size) \(mark.root.base64)\n".utf8) }

    /// A plain decimal number, without sign and leading zeros.
    private static func size(_ digits: ArraySlice<UInt8>) -> UInt64? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.count == 1 || digits.first != 0x30
        else {
            return nil
        }
        return UInt64(String(decoding: digits, as: UTF8.self))
    }
}
