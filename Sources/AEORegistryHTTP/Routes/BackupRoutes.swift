import AEORegistry
import AEORegistryAPI
import Hummingbird

/// The copy of the database that a backup is made of, for officers only.
struct BackupRoutes: Sendable {
    private static let pieceLength = 1 << 18

    let copying: DatabaseCopying
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.backup) { request, _ in
            _ = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
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
