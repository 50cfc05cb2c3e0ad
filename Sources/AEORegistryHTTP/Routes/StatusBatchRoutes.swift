import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import NIOCore

/// The questions of a declaration system: one on each line, answered in order while more come in.
///
/// No account is needed; whoever signs the batch is named in the journal of answers. The signature may leave the body out,
/// as there is none yet; one that covers it makes the batch be read whole before the first answer.
struct StatusBatchRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk
    let filter: StatusFilter
    let shelf: StatusShelf
    /// The most bytes of a batch, and how many of them are read before they are answered.
    let limit: Int
    let readAhead: Int

    func add(to router: Router<BasicRequestContext>) {
        router.post(.statusBatch) { request, _ in
            try request.require(StatusLine.mediaType)
            let parameters = try BatchParameters(RequestTarget(request).items())
            if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
                var problem = HTTPProblem(
                    .tooLarge,
                    "a batch has at most \(limit) bytes",
                    remedy: "send several"
                )
                problem.endsConnection = true
                throw problem
            }
            let (caller, whole) = try await desk.admitStream(request)
            try caller.require(.recognition)
            let body = whole.map { RequestBody(buffer: ByteBuffer(bytes: $0)) } ?? request.body
            var headers: HTTPFields = [.contentType: StatusLine.mediaType, .cacheControl: "no-store"]
            if !caller.isSigned { headers[.accessControlAllowOrigin] = "*" }
            return Response(
                status: .ok,
                headers: headers,
                body: ResponseBody { writer in
                    let teller = StatusTeller(
                        counter: StatusCounter(registry: registry, caller: caller),
                        relying: parameters.relying,
                        filter: filter,
                        shelf: shelf
                    )
                    try await answer(body, by: teller, to: &writer)
                }
            )
        }
    }

    @concurrent
    private func answer(
        _ body: RequestBody,
        by first: StatusTeller,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        let ahead = ReadAhead(room: readAhead, limit: limit)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await ahead.read(body) }
            defer { group.cancelAll() }
            var teller = first
            do {
                while let pieces = try await ahead.next() {
                    for piece in pieces {
                        teller.take(piece.readableBytesView)
                        try await work(&teller, &writer)
                    }
                    // Whoever waits for an answer before the next question gets it.
                    if !teller.isEmpty { try await writer.write(teller.emptied()) }
                }
                teller.takeEnd()
                try await work(&teller, &writer)
            } catch let problem as HTTPProblem {
                // The answer has begun, so its last line is the only place where this can be said.
                teller.refuse(problem.document, id: nil)
                try await writer.write(teller.emptied())
                try await writer.finish(nil)
                throw ConnectionEnd()
            }
            if !teller.isEmpty { try await writer.write(teller.emptied()) }
            try await writer.finish(nil)
        }
    }

    /// Answers all lines that are there.
    @concurrent
    private func work(_ teller: inout StatusTeller, _ writer: inout any ResponseBodyWriter) async throws {
        while true {
            switch teller.step() {
            case .hungry: return
            case .full: try await writer.write(teller.emptied())
            case .asked(let line, let id):
                do throws(RegistryError) {
                    let known = line.knownAt.map { KnownAt($0) }
                    let knowledge = try await teller.counter.knowledge(known)
                    let reply = try await teller.counter.reply(
                        to: StatusQuestion(line),
                        from: knowledge,
                        isPast: known != nil
                    )
                    teller.tell(reply, id: id)
                } catch {
                    teller.refuse(HTTPProblem(error).document, id: id)
                }
            case .exhausted:
                throw HTTPProblem(
                    .tooLarge,
                    "a batch has at most \(StatusTeller.mostLines) lines",
                    remedy: "send several"
                )
            }
        }
    }
}
