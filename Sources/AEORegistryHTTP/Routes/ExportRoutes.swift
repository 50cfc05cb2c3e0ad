import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// What may be sent to a partner, one record a line, for officers only.
struct ExportRoutes: Sendable {
    /// Lines are sent together from so many bytes on.
    private static let piece = 1 << 16

    let registry: Registry
    let desk: OfficerDesk
    /// An export looks at every certificate, so few are made at once.
    private let turnstile = Turnstile(places: 2)

    init(registry: Registry, desk: OfficerDesk) {
        self.registry = registry
        self.desk = desk
    }

    func add(to router: Router<BasicRequestContext>) {
        router.get(.exports) { request, _ in
            _ = try await desk.admit(request)
            let parameters = try ExportParameters(RequestTarget(request).items())
            guard turnstile.enter() else { throw RegistryError.busy(retryAfter: 5) }
            let place = Place(turnstile)
            let export = try await registry.export(to: parameters.partner, since: parameters.since)
            return Response(
                status: .ok,
                headers: [.contentType: "application/x-ndjson", .cacheControl: "no-store"],
                body: ResponseBody { writer in
                    // The place is kept until the last line is out, or the caller is gone.
                    defer { withExtendedLifetime(place) {} }
                    var export = export
                    var buffer = Self.line(export.header)
                    while let record = try await export.next() {
                        buffer += Self.line(record)
                        guard buffer.count >= Self.piece else { continue }
                        try await writer.write(ByteBuffer(bytes: buffer))
                        buffer = []
                    }
                    try await writer.write(ByteBuffer(bytes: buffer + Self.line(export.trailer)))
                    try await writer.finish(nil)
                }
            )
        }
    }

    /// A place in the turnstile, left with its last holder.
    private final class Place: Sendable {
        private let turnstile: Turnstile

        init(_ turnstile: Turnstile) { self.turnstile = turnstile }

        deinit { turnstile.leave() }
    }

    private static func line(_ object: JSONObject) -> [UInt8] {
        JSONText.encode(object) + [UInt8(ascii: "\n")]
    }
}
