import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// Partners' lists: taken in, shown, applied.
struct ImportRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk
    let streamer: BodyStreamer

    func add(to router: Router<BasicRequestContext>) {
        router.post(.imports) { request, _ in
            let (order, proof): (ImportOrder, OfficerProof)
            do {
                (order, proof) = try admit(request)
            } catch let error as RegistryError {
                throw await streamer.refuse(request, HTTPProblem(error))
            } catch let error as BodyError {
                throw await streamer.refuse(request, HTTPProblem(ProblemDocument(error)))
            } catch let problem as HTTPProblem {
                throw await streamer.refuse(request, problem)
            }
            return .write(try await take(request, order, proof))
        }
        router.get(.imports) { request, _ in
            _ = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            return .json(registry.imports(), for: .officer)
        }
        router.get(.importItem) { request, context in
            _ = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            return .json(try registry.importAnswer(try id(context)), for: .officer)
        }
        router.post(.importApply) { request, context in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let body = try ImportApprovalBody.read(desk.collector.object(proof.body))
            let id = try id(context)
            try desk.requireKey(proof)
            let approval = ImportApproval(acceptsGuards: body.acceptsGuard, reason: body.reason)
            return .write(try await registry.applyImport(id, approval, proof: proof))
        }
    }

    /// What is asked and by whom, before a byte of the list is read.
    private func admit(_ request: Request) throws -> (ImportOrder, OfficerProof) {
        try request.require("application/x-ndjson")
        let proof = try desk.admitAhead(request)
        let parameters = try ImportParameters(RequestTarget(request).items())
        if !parameters.isDryRun { try desk.requireKey(proof) }
        let order = ImportOrder(
            partner: parameters.partner,
            mode: parameters.mode.flatMap(MirrorMode.init(rawValue:)),
            isDryRun: parameters.isDryRun
        )
        return (order, proof)
    }

    /// Takes the list in and examines it; nothing of it is believed before its digest is the one that was signed.
    private func take(
        _ request: Request,
        _ order: ImportOrder,
        _ proof: OfficerProof
    ) async throws -> WriteAnswer {
        var upload: ImportUpload
        do throws(RegistryError) {
            upload = try registry.beginImport(isDryRun: order.isDryRun)
        } catch {
            throw await streamer.refuse(request, HTTPProblem(error))
        }
        do {
            try await streamer.stream(request) { (piece) throws(RegistryError) in
                try upload.write(Array(piece.readableBytesView))
            }
            guard upload.digest == proof.bodyDigest else {
                throw RegistryError.unauthorised("the officer's token covers another body")
            }
        } catch {
            registry.discard(upload)
            throw error
        }
        return try await registry.stage(upload, order, proof: proof)
    }

    private func id(_ context: BasicRequestContext) throws -> RecordID {
        let text = try context.segment("id")
        guard let id = RecordID(parsing: text) else {
            throw RegistryError.notFound("there is no list of this id; `aeo import --list` shows what waits")
        }
        return id
    }
}
