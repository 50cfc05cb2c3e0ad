import AEORegistry
import AEORegistryAPI
import Hummingbird
import TransparencyLog

/// The public log by the C2SP paths of tlog-tiles, and documents by their digest.
struct LogRoutes: Sendable {
    let registry: Registry

    func add(to router: Router<BasicRequestContext>) {
        router.get(.checkpoint) { request, _ in .published(try registry.checkpoint(), to: request) }
        router.get(.tile) { request, _ in .published(try await tile(RequestTarget(request)), to: request) }
        router.get(.document) { request, context in
            guard let digest = Self.digest(try context.segment("digest")) else {
                throw RegistryError.notFound(
                    "a document is named by the 64 lower-case hexadecimal digits of its SHA-256"
                )
            }
            return .published(try await registry.document(digest), to: request)
        }
    }

    private func tile(_ target: RequestTarget) async throws -> PublishedBytes {
        let path = String(target.path.dropFirst("/log/".count))
        if let address = BundleAddress(path: path) { return try await registry.bundle(address) }
        if let address = TileAddress(path: path) { return try await registry.tile(address) }
        throw RegistryError.notFound("this is not the path of a tile")
    }

    private static func digest(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for position in stride(from: 0, to: 64, by: 2) {
            guard let high = nibble(digits[position]), let low = nibble(digits[position + 1]) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
