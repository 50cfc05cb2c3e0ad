import AEORegistry
import AEORegistryAPI
import Hummingbird

/// The copy of the database that a backup is made of, for officers only.
struct BackupRoutes: Sendable {
    private static let pieceLength = 1 << 18

    let copying: DatabaseCopying
    let desk: OfficerDesk
    /// Each copy is a whole database on the log's own disk, so they are made one at a time.
    private let turnstile = Turnstile(places: 1)

    init(copying: @escaping DatabaseCopying, desk: OfficerDesk) {
        self.copying = copying
        self.desk = desk
    }

    func add(to router: Router<BasicRequestContext>) {
        router.get(.backup) { request, _ in
            _ = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            guard turnstile.enter() else { throw RegistryError.busy(retryAfter: 30) }
            defer { turnstile.leave() }
            let copy = try await copying()
            return Response(
                status: .ok,
                headers: [.contentType: "application/vnd.sqlite3", .cacheControl: "no-store"],
                body: ResponseBody(contentLength: copy.length) { writer in
                    while true {
                        let piece = try copy.next(Self.pieceLength)
                        guard !piece.isEmpty else { break }
                        try await writer.write(ByteBuffer(bytes: piece))
                    }
                    try await writer.finish(nil)
                }
            )
        }
    }
}
